package hk.praya.house;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is generated and committed is what the build makes now. */
class GeneratedCodeTest {
    @Test void theApiIsTheOneThatWasReviewed() throws IOException {
        Committed.check("openapi.yaml", ApiDescription.yaml());
    }

    @Test void noShapeShowsAnEntityOrARow() {
        var yaml = ApiDescription.yaml();
        assertFalse(yaml.contains("Record:"), "a jOOQ record is part of the API");
    }
}
