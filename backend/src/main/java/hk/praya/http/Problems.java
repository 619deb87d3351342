package hk.praya.http;

import hk.praya.access.Outcome.Reason;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.multipart.FileUpload;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong, as problems. Everything that is not expected is our bug: 500, a request id, nothing more. */
@Factory
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Singleton ExceptionHandler<Refused, HttpResponse<?>> refused() {
        return new RefusedHandler();
    }

    /** A refusal thrown by a controller. */
    @Produces
    static final class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<?>> {
        @Override public HttpResponse<?> handle(HttpRequest request, Refused exception) {
            return Problem.response(exception.refused());
        }
    }

    /** Bean validation: the field and the constraint that it broke. */
    @Singleton @Primary @Replaces(ConstraintExceptionHandler.class) @Produces
    static final class Constraints implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {
        @Override public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException exception) {
            return Problem.response(400, exception.getConstraintViolations().stream().map(Constraints::reason).toList(), null);
        }

        private static Reason reason(ConstraintViolation<?> violation) {
            var annotation = violation.getConstraintDescriptor().getAnnotation();
            var name = annotation == null ? "invalid" : annotation.annotationType().getSimpleName();
            var params = new LinkedHashMap<String, Object>();
            for (var limit : List.of("min", "max", "value")) {
                if (violation.getConstraintDescriptor().getAttributes().get(limit) instanceof Number number) params.put(limit, number);
            }
            return new Reason("validation." + name, field(violation), params);
        }

        /** {@code create.body.name.en} is {@code name.en} to whoever sent it. */
        private static String field(ConstraintViolation<?> violation) {
            var nodes = new ArrayList<String>();
            for (var node : violation.getPropertyPath()) if (node.getName() != null && !node.getName().startsWith("<")) nodes.add(node.getName());
            if (nodes.size() > 1) nodes.removeFirst();
            if (nodes.size() > 1 && nodes.getFirst().equals("body")) nodes.removeFirst();
            return String.join(".", nodes);
        }
    }

    /** A value of the wrong type, in the path, the query or the body. */
    @Singleton @Primary @Replaces(io.micronaut.http.server.exceptions.ConversionErrorHandler.class) @Produces
    static final class Conversions implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
        @Override public HttpResponse<?> handle(HttpRequest request, ConversionErrorException exception) {
            return ofArgument(exception.getArgument(), exception.getConversionError().getCause());
        }
    }

    @Singleton @Primary @Replaces(io.micronaut.http.server.exceptions.UnsatisfiedArgumentHandler.class) @Produces
    static final class Unsatisfied implements ExceptionHandler<UnsatisfiedArgumentException, HttpResponse<?>> {
        @Override public HttpResponse<?> handle(HttpRequest request, UnsatisfiedArgumentException exception) {
            return Problem.response(400, List.of(Reason.of("field.missing", said(exception.getArgument()))), null);
        }
    }

    /** An upload is a field called file to whoever sends it. */
    private static String said(Argument<?> argument) {
        return FileUpload.class.isAssignableFrom(argument.getType()) ? "file" : argument.getName();
    }

    private static HttpResponse<?> ofArgument(Argument<?> argument, Throwable cause) {
        if (argument.getType() == java.util.UUID.class && argument.getName().endsWith("Id")) {
            // An id that cannot exist is an id that does not.
            return Problem.response(404, "absent");
        }
        return Problem.response(400, List.of(BodyReason.of(said(argument), cause)), null);
    }

    @Singleton @Primary @Produces
    @Replaces(io.micronaut.http.server.exceptions.ContentLengthExceededHandler.class)
    static final class TooLarge implements ExceptionHandler<ContentLengthExceededException, HttpResponse<?>> {
        @Override public HttpResponse<?> handle(HttpRequest request, ContentLengthExceededException exception) {
            return Problem.response(413, "body.too_large");
        }
    }

    /** Our bug. The id leads to the log; the body says nothing else. */
    @Singleton @Produces
    static final class Unexpected implements ExceptionHandler<Throwable, HttpResponse<?>> {
        @Override public HttpResponse<?> handle(HttpRequest request, Throwable exception) {
            var expected = BodyReason.ifBody(exception);
            if (expected != null) return Problem.response(400, List.of(expected), null);
            LOG.error("Unexpected, request {}", RequestIds.of(request), exception);
            return Problem.response(500, List.of(Reason.of("unexpected")), null);
        }
    }

    static Map<String, Object> none() {
        return Map.of();
    }
}
