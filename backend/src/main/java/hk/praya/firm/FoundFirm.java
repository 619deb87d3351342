package hk.praya.firm;

import hk.praya.access.Outcome;
import hk.praya.firm.Founding.Founded;
import hk.praya.firm.Founding.Order;
import hk.praya.http.Names;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code found-firm}: one order, one line of answer. It takes the server's own settings (database, key file)
 * and refuses where the server would refuse to start; it opens no port and does no work of the outbox.
 */
public final class FoundFirm {
    static final String USAGE = "found-firm [--name-en NAME] [--name-zh-hant NAME] [--administrator-name-en NAME] [--administrator-name-zh-hant NAME] --administrator-email ADDRESS"
        + " (each name in English, in Chinese, or in both)";
    private static final Set<String> OPTIONS = Set.of("--name-en", "--name-zh-hant", "--administrator-name-en", "--administrator-name-zh-hant", "--administrator-email");
    /** The API's own limits, see {@link Names}. */
    private static final int NAME = 200;
    private static final int EMAIL = 254;

    private FoundFirm() {}

    /**
     * @param settings over those of the environment
     * @return how the process ends: 0 founded, or founded before; 1 not founded; 2 not understood
     */
    public static int run(List<String> arguments, Map<String, Object> settings, PrintStream out, PrintStream err) {
        var said = new HashMap<String, String>();
        var trouble = read(arguments, said);
        if (trouble != null) {
            err.println("praya: " + trouble + "; say " + USAGE);
            return 2;
        }
        var order = new Order(new Names(said.get("--name-en"), said.get("--name-zh-hant")),
            new Names(said.get("--administrator-name-en"), said.get("--administrator-name-zh-hant")), said.get("--administrator-email").strip().toLowerCase(Locale.ROOT));
        var all = new HashMap<>(settings);
        all.put("praya.workers", "false");
        try (var context = ApplicationContext.builder().properties(all).start()) {
            return say(context.getBean(Founding.class).found(order), order, out, err);
        } catch (RuntimeException e) {
            err.println("praya: the firm was not founded: " + reason(e));
            return 1;
        }
    }

    /** @return what is wrong with the arguments, or null */
    private static @Nullable String read(List<String> arguments, Map<String, String> said) {
        for (var i = 0; i < arguments.size(); i += 2) {
            var option = arguments.get(i);
            if (!OPTIONS.contains(option)) return option + " is not known";
            if (i + 1 == arguments.size()) return option + " has no value";
            if (said.put(option, arguments.get(i + 1)) != null) return option + " is there twice";
            if (arguments.get(i + 1).length() > (option.endsWith("email") ? EMAIL : NAME)) return option + " is too long";
        }
        if (new Names(said.get("--name-en"), said.get("--name-zh-hant")).isEmpty()) return "the firm has no name";
        if (new Names(said.get("--administrator-name-en"), said.get("--administrator-name-zh-hant")).isEmpty()) return "the administrator has no name";
        if (!said.getOrDefault("--administrator-email", "").strip().matches(MemberKeeping.EMAIL)) return "the administrator has no valid e-mail address";
        return null;
    }

    private static int say(Outcome<Founded> outcome, Order order, PrintStream out, PrintStream err) {
        return switch (outcome) {
            case Outcome.Done<Founded>(var founded) -> {
                out.println("praya: firm " + founded.firmId() + (founded.now() ? " founded; " : " was founded before, nothing changed; ") + order.email() + " may sign in");
                yield 0;
            }
            case Outcome.Refused<Founded> refused -> {
                var again = refused.reasons().getFirst().key().equals("idempotency_key_reused");
                err.println("praya: the firm was not founded: " + (again ? "it was before, with another name of the administrator" : refused.reasons().getFirst().key()));
                yield 1;
            }
        };
    }

    /** The innermost cause says it most plainly, on one line. */
    private static String reason(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.getClass().getSimpleName());
    }
}
