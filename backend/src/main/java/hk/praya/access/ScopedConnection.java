package hk.praya.access;

import hk.praya.access.ScopedDataSource.Use;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;

/**
 * A connection whose every transaction carries its scope. Round trips are what a short transaction costs, so the scope
 * travels with BEGIN and, in a read, with the first query too. Nothing runs before the scope: whatever else is asked of
 * the connection first sends it first.
 */
final class ScopedConnection implements InvocationHandler {
    /** Where a transaction stands: not begun, its scope not sent, sent along with a query that has not run, in force. */
    private enum Stage { NONE, OWED, PROMISED, IN_FORCE }

    /** What asks nothing of the database, and so needs no scope yet. */
    private static final Set<String> SILENT = Set.of("setAutoCommit", "getAutoCommit", "commit", "rollback", "close", "isClosed", "setReadOnly", "isReadOnly",
        "getTransactionIsolation", "getHoldability", "getWarnings", "clearWarnings", "getSchema", "isWrapperFor", "toString", "hashCode", "equals", "abort");

    private final Connection real;
    private final String settings;
    private final int statements;
    private final Use use;
    private Stage stage = Stage.NONE;

    private ScopedConnection(Connection real, String settings, Use use) {
        this.real = real;
        this.settings = settings;
        this.statements = (int) settings.chars().filter(each -> each == ';').count() + 1;
        this.use = use;
    }

    static Connection of(Connection real, String settings, Use use) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new ScopedConnection(real, settings, use));
    }

    @Override public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        var name = method.getName();
        var asks = !SILENT.contains(name);
        if (asks && stage == Stage.OWED && name.equals("prepareStatement")) return leading(method, arguments);
        if (asks && (stage == Stage.OWED || stage == Stage.PROMISED)) send();
        var result = passed(real, method, arguments);
        if (name.equals("setAutoCommit")) begun(Boolean.FALSE.equals(arguments[0]));
        return result;
    }

    private void begun(boolean transaction) throws SQLException {
        stage = transaction ? Stage.OWED : Stage.NONE;
        if (transaction && use == Use.WRITE) send();
    }

    /** With BEGIN, in one round trip. */
    private void send() throws SQLException {
        try (var statement = real.createStatement()) {
            statement.execute(settings);
        }
        stage = Stage.IN_FORCE;
    }

    private PreparedStatement leading(Method method, Object[] arguments) throws Throwable {
        stage = Stage.PROMISED;
        arguments[0] = settings + "; " + arguments[0];
        var statement = (PreparedStatement) passed(real, method, arguments);
        return (PreparedStatement) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, asked, values) ->
            switch (asked.getName()) {
                case "execute" -> executed(statement);
                case "executeQuery" -> {
                    executed(statement);
                    yield statement.getResultSet();
                }
                case "executeUpdate", "executeLargeUpdate", "addBatch", "executeBatch", "executeLargeBatch", "getMetaData", "getParameterMetaData", "getMoreResults" ->
                    throw new SQLFeatureNotSupportedException("The first statement of a read is a query, run once");
                default -> passed(statement, asked, values);
            });
    }

    /** @return true: past the answers to the settings, at the query's own */
    private boolean executed(PreparedStatement statement) throws SQLException {
        if (stage != Stage.PROMISED) throw new SQLException("The first statement of a read runs once");
        statement.execute();
        stage = Stage.IN_FORCE;
        for (var answer = 1; answer < statements; answer++) statement.getMoreResults();
        if (!statement.getMoreResults()) throw new SQLException("The first statement of a read is a query");
        return true;
    }

    private static Object passed(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
