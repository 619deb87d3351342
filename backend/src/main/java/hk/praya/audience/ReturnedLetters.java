package hk.praya.audience;

import hk.praya.access.Access;
import hk.praya.access.Envelopes;
import hk.praya.access.Envelopes.Sent;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.mail.Returned;
import hk.praya.mail.ReturnsBox;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what comes back: the mailbox in no transaction, then each message in an act of its own, then it is taken out. Where a server dies in between it is read
 * again, and says what is known; and so do two servers that read the same (decision 037).
 */
@Singleton
final class ReturnedLetters {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedLetters.class);
    /** Of one look: what is left waits for the next. */
    private static final int ROUNDS = 20;
    /** What may still turn out not to have arrived. */
    private static final Set<LetterOutcome> MAY_RETURN = Set.of(LetterOutcome.WRITING, LetterOutcome.SENT, LetterOutcome.UNSENT);

    private final ReturnsBox box;
    private final Envelopes envelopes;
    private final Access access;
    private final LetterQueries letters;
    private final Unreached unreached;

    ReturnedLetters(ReturnsBox box, Envelopes envelopes, Access access, LetterQueries letters, Unreached unreached) {
        this.box = box;
        this.envelopes = envelopes;
        this.access = access;
        this.letters = letters;
        this.unreached = unreached;
    }

    /** What came of a message. All that the log says of it. */
    private enum Came {
        /** Of a letter of ours, which it gave back. */
        BACK,
        /** Likewise, and it was known. */
        AGAIN,
        /** Of a letter that nobody wrote, or too long ago. */
        OF_NO_LETTER,
        /** It says nothing for good: of a letter that is late, or arrived, or answered by itself. */
        NOTHING,
        UNREADABLE,
        /** It was not understood because of us: it stays, and is read again. */
        LEFT
    }

    void work() {
        if (!box.isThere()) return;
        var came = new EnumMap<Came, Integer>(Came.class);
        try {
            for (var round = 0; round < ROUNDS && round(came); round++) continue;
        } catch (ReturnsBox.Unreachable e) {
            // Looked at again soon. What the server said may name the mailbox: its kind is enough.
            LOG.warn("The mailbox that letters come back to was not read: {}", e.getCause().getClass().getSimpleName());
        }
        if (!came.isEmpty()) LOG.info("Of what came back: {}", came);
    }

    /** @return whether there is more to read, and reason to */
    private boolean round(Map<Came, Integer> came) throws ReturnsBox.Unreachable {
        var round = box.read();
        var done = new ArrayList<Returned>();
        for (var message : round.messages()) {
            var what = came(message);
            came.merge(what, 1, Integer::sum);
            if (what != Came.LEFT) done.add(message);
        }
        box.remove(round.validity(), done);
        return round.more() && done.size() == round.messages().size();
    }

    private Came came(Returned message) {
        return switch (message.says()) {
            case UNREADABLE -> Came.UNREADABLE;
            case NOTHING, UNDECIDED -> Came.NOTHING;
            case FAILED -> {
                try {
                    yield message.token() == null ? Came.OF_NO_LETTER : envelopes.sent(message.token()).map(sent -> back(sent, message)).orElse(Came.OF_NO_LETTER);
                } catch (RuntimeException e) {
                    LOG.warn("A letter that came back was not noted: {}", e.getClass().getSimpleName());
                    yield Came.LEFT;
                }
            }
        };
    }

    private Came back(Sent sent, Returned message) {
        var noted = access.<UUID>asSystem(sent.firmId(), sent.clientId(), Purpose.LETTER_RETURN, Permission.NOTICE_LETTER, Subject.of(sent.clientId(), "letter", sent.letterId()), act -> {
            var letter = letters.lock(act.scope(), sent.clientId(), sent.letterId()).filter(each -> MAY_RETURN.contains(LetterOutcome.of(each.getOutcome())));
            if (letter.isEmpty()) return Outcome.absent();
            unreached.failed(act, letter.get(), LetterOutcome.RETURNED, message.status());
            return Outcome.done(sent.letterId());
        });
        return noted instanceof Outcome.Done<UUID> ? Came.BACK : Came.AGAIN;
    }
}
