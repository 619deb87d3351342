package hk.praya;

import hk.praya.access.Migration;
import hk.praya.firm.FoundFirm;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.List;
import java.util.Map;

/**
 * Three commands: {@code migrate} brings the schema to this version with the migrator's login; {@code serve} answers
 * requests and refuses to start on any other version; {@code found-firm} makes a firm and its first administrator.
 */
@OpenAPIDefinition(info = @Info(title = "Praya", version = "1", description = "The API of the browser. Refusals are RFC 9457 problems with reason keys."))
public final class Praya {
    private Praya() {}

    public static void main(String[] args) {
        switch (args.length == 0 ? "serve" : args[0]) {
            case "migrate" -> Migration.run();
            case "found-firm" -> System.exit(FoundFirm.run(List.of(args).subList(1, args.length), Map.of(), System.out, System.err));
            case "serve" -> Micronaut.build(args).mainClass(Praya.class).banner(false).start();
            default -> {
                System.err.println("praya: say `serve`, `migrate` or `found-firm`");
                System.exit(2);
            }
        }
    }
}
