package hk.praya.scoring;

import hk.praya.content.Option;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.PartType;
import hk.praya.content.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an answer is one that its question takes. What this refuses, the score counts as not given. */
public final class AnswerPolicy {

    private AnswerPolicy() {}

    /**
     * @param destinations of the transfer
     * @return reasons to refuse it; empty when it can be kept
     */
    public static List<Reason> problems(Pack pack, Set<String> destinations, AnswerKey key, Answer answer,
                                        LocalDate today) {
        Optional<Question> question = pack.question(key.question());
        if (question.isEmpty()) {
            return List.of(Reason.of("tia.answer.no-such-question", key.question()));
        }
        Optional<Part> part = question.get().part(key.part());
        if (part.isEmpty()) {
            return List.of(Reason.of("tia.answer.no-such-part", key.toString()));
        }
        List<Reason> reasons = new ArrayList<>();
        String destination = key.destination();
        if (question.get().perDestination() != (destination != null)) {
            reasons.add(Reason.of(destination == null ? "tia.answer.destination-needed" : "tia.answer.no-destination",
                key.toString()));
        } else if (destination != null && !destinations.contains(destination)) {
            reasons.add(Reason.of("tia.answer.not-a-destination", destination));
        }
        reasons.addAll(content(question.get(), part.get(), destination, answer, today));
        return List.copyOf(reasons);
    }

    /** The part of the check that needs no look-up. */
    static List<Reason> content(Question question, Part part, @Nullable String destination, Answer answer,
                                LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (answer.state() == Answer.State.VENDOR_ASKED) {
            vendorAsked(question, answer, today, reasons);
            return reasons;
        }
        boolean fits = switch (part.type()) {
            case SINGLE, MULTI -> answer.text() == null && answer.number() == null && answer.date() == null;
            case TEXT -> answer.options().isEmpty() && answer.number() == null && answer.date() == null;
            case NUMBER -> answer.options().isEmpty() && answer.text() == null && answer.date() == null;
            case DATE -> answer.options().isEmpty() && answer.text() == null && answer.number() == null;
        };
        if (!fits) {
            reasons.add(Reason.of("tia.answer.wrong-type", part.type().key()));
        }
        options(part, destination, answer, reasons);
        BigDecimal number = answer.number();
        if (number != null && ((part.min() != null && number.compareTo(part.min()) < 0)
                || (part.max() != null && number.compareTo(part.max()) > 0))) {
            reasons.add(Reason.of("tia.answer.out-of-range", String.valueOf(part.min()), String.valueOf(part.max())));
        }
        return reasons;
    }

    private static void vendorAsked(Question question, Answer answer, LocalDate today, List<Reason> reasons) {
        LocalDate on = answer.askedOn();
        if (!question.vendorAskable()) {
            reasons.add(Reason.of("tia.answer.not-the-vendors", question.id()));
        }
        if (on == null || on.isAfter(today)) {
            reasons.add(Reason.of("tia.answer.asked-on-needed", question.id()));
        }
        if (!answer.options().isEmpty() || answer.text() != null || answer.number() != null || answer.date() != null) {
            reasons.add(Reason.of("tia.answer.asked-and-answered", question.id()));
        }
    }

    private static void options(Part part, @Nullable String destination, Answer answer, List<Reason> reasons) {
        boolean unknown = false;
        for (String key : answer.options()) {
            Optional<Option> option = part.option(key);
            if (option.isEmpty()) {
                reasons.add(Reason.of("tia.answer.no-such-option", key));
            } else if (option.get().disabled()) {
                reasons.add(Reason.of("tia.answer.option-disabled", key));
            } else if (destination != null && !option.get().offeredFor(destination)) {
                reasons.add(Reason.of("tia.answer.not-offered-here", key, destination));
            } else {
                unknown |= option.get().unknown();
            }
        }
        if (part.type() == PartType.SINGLE && answer.options().size() > 1) {
            reasons.add(Reason.of("tia.answer.one-only", answer.options().toArray(String[]::new)));
        }
        if (unknown && answer.options().size() > 1) {
            reasons.add(Reason.of("tia.answer.unknown-stands-alone", answer.options().toArray(String[]::new)));
        }
    }
}
