package hk.praya.access;

import hk.praya.jooq.DefaultCatalog;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.Schema;

/**
 * Listens to every statement of the suite: one that touches a tenant table and does not name the firm fails on the
 * spot, and so does the test that sent it (DESIGN §3.5).
 */
@Singleton
public final class StatementWatch implements BeanCreatedEventListener<DataSource>, Ordered {
    /** In whichever room: those that the build found in the database. */
    private static final Pattern TENANT = Pattern.compile(DefaultCatalog.DEFAULT_CATALOG.schemaStream().map(Schema::getName).collect(Collectors.joining("|", "\"?(", ")\"?\\.\"?\\w+\"?")));
    private static final Map<String, String> SEEN = new ConcurrentSkipListMap<>();

    /** Every distinct statement so far that a scoped login sent, with a login that sent it. */
    public static Map<String, String> seen() {
        return Map.copyOf(SEEN);
    }

    @Override public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        var real = event.getBean();
        // A benchmark measures the server, not the watch.
        if (Boolean.getBoolean("praya.bench")) return real;
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class, AutoCloseable.class}, (_, method, arguments) -> {
            try {
                var result = method.invoke(real, arguments);
                return method.getName().equals("getConnection") ? watched((Connection) result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
            if (method.getName().startsWith("prepare") && arguments != null && arguments[0] instanceof String sql) check(sql);
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    static void check(String sql) {
        var pool = PropagatedContext.getOrEmpty().find(ScopedDataSource.Current.class).map(current -> current.scope().pool()).orElse(null);
        if (pool == Pool.GATE) return;
        if (pool != null) SEEN.putIfAbsent(sql, pool.login());
        if (TENANT.matcher(sql).find() && !sql.toLowerCase(Locale.ROOT).contains("firm_id")) {
            throw new AssertionError("A statement on a tenant table does not name the firm: " + sql);
        }
    }
}
