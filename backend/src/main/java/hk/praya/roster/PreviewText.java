package hk.praya.roster;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A preview as the text that is kept. */
@Singleton
final class PreviewText {
    private final ObjectMapper mapper;

    PreviewText(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(RosterPreview preview) {
        try {
            return mapper.writeValueAsString(preview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RosterPreview read(String text) {
        try {
            return mapper.readValue(text, RosterPreview.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
