package hk.praya;

import hk.praya.access.Migration;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/**
 * Two commands: {@code migrate} brings the schema to this version with the migrator's login; {@code serve} answers
 * requests and refuses to start on any other version.
 */
@OpenAPIDefinition(info = @Info(title = "Praya", version = "1", description = "The API of the browser. Refusals are RFC 9457 problems with reason keys."))
public final class Praya {
    private Praya() {}

    public static void main(String[] args) {
        switch (args.length == 0 ? "serve" : args[0]) {
            case "migrate" -> Migration.run();
            case "serve" -> Micronaut.build(args).mainClass(Praya.class).banner(false).start();
            default -> {
                System.err.println("praya: say `serve` or `migrate`");
                System.exit(2);
            }
        }
    }
}
