package hk.praya.http;

import hk.praya.access.Outcome.Reason;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as people write it. PostgreSQL keeps no null character and no half of a surrogate pair (it would become a question
 * mark), so none comes in: in a body, or in the query.
 */
final class PlainText {
    private static final int NULL = 0;

    private PlainText() {}

    static final class UnkeptCharacter extends SerdeException {
        UnkeptCharacter() {
            super("A character in a text that cannot be kept");
        }
    }

    private static boolean isPlain(String text) {
        return text.indexOf(NULL) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Every text of every body passes here. */
    @Singleton
    static final class InBodies implements Deserializer<String> {
        @Override public @Nullable String deserialize(Decoder decoder, DecoderContext context, Argument<? super String> type) throws IOException {
            var text = StrictValues.text(decoder);
            if (!isPlain(text)) throw new UnkeptCharacter();
            return text;
        }

        @Override public @Nullable String deserializeNullable(Decoder decoder, DecoderContext context, Argument<? super String> type) throws IOException {
            return decoder.decodeNull() ? null : deserialize(decoder, context, type);
        }
    }

    /** A list of texts has a reader of its own, which would take a number for one. */
    @Singleton @Primary
    static final class ListsInBodies implements Deserializer<List<String>> {
        @Override public @Nullable List<String> deserialize(Decoder decoder, DecoderContext context, Argument<? super List<String>> type) throws IOException {
            var texts = new ArrayList<String>();
            try (var list = decoder.decodeArray()) {
                while (list.hasNextArrayValue()) {
                    // A text that is missing is told by the rule of the field, which knows how it is called.
                    if (list.decodeNull()) {
                        texts.add(null);
                        continue;
                    }
                    var text = StrictValues.text(list);
                    if (!isPlain(text)) throw new UnkeptCharacter();
                    texts.add(text);
                }
            }
            return texts;
        }

        @Override public @Nullable List<String> deserializeNullable(Decoder decoder, DecoderContext context, Argument<? super List<String>> type) throws IOException {
            return decoder.decodeNull() ? null : deserialize(decoder, context, type);
        }
    }

    /** After the door has let the request in: an intruder learns nothing from it. */
    @ServerFilter("/**")
    @Order(-900)
    static final class InQueries {
        @RequestFilter @Nullable HttpResponse<?> check(HttpRequest<?> request) {
            for (var parameter : request.getParameters()) {
                if (parameter.getValue().stream().anyMatch(value -> !isPlain(value))) {
                    return Problem.response(400, List.of(Reason.of("field.characters", parameter.getKey())), null);
                }
            }
            return null;
        }
    }
}
