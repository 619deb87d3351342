package hk.praya.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The one data source: hands out a connection of the login that the scope asks for, and sets the scope as the first
 * thing of every transaction, whoever begins it. Without a scope there is no connection at all.
 */
final class ScopedDataSource implements DataSource, AutoCloseable {
    /** What a transaction is for: a read's scope travels with its first query. */
    enum Use { WRITE, READ }

    /** The scope of the work under way; travels with Micronaut's context, not with the thread. */
    record Current(Scope scope, Use use) implements PropagatedContextElement {}

    private final Map<Pool, HikariDataSource> pools = new EnumMap<>(Pool.class);

    ScopedDataSource(DatabaseConfiguration configuration) {
        for (var pool : Pool.values()) pools.put(pool, open(configuration, pool));
    }

    private static HikariDataSource open(DatabaseConfiguration configuration, Pool pool) {
        var hikari = new HikariConfig();
        hikari.setPoolName(pool.login());
        hikari.setJdbcUrl(configuration.url());
        hikari.setUsername(pool.login());
        hikari.setPassword(configuration.passwordOf(pool.login()));
        hikari.setMaximumPoolSize(configuration.poolSize());
        hikari.setMinimumIdle(1);
        hikari.setAutoCommit(true);
        hikari.setConnectionTimeout(5_000);
        hikari.setInitializationFailTimeout(10_000);
        // One slow statement must not hold a connection for ever, nor a lock, nor an open transaction (DESIGN §10).
        hikari.addDataSourceProperty("options", "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=20s");
        hikari.addDataSourceProperty("ApplicationName", pool.login());
        // Plans are kept after the second use. A read's first query is kept with its scope, so that there are many: the ones
        // in use now stay, and a connection holds no more than these.
        hikari.addDataSourceProperty("prepareThreshold", "2");
        hikari.addDataSourceProperty("preparedStatementCacheQueries", "128");
        hikari.addDataSourceProperty("preparedStatementCacheSizeMiB", "2");
        return new HikariDataSource(hikari);
    }

    @Override public Connection getConnection() throws SQLException {
        var current = PropagatedContext.getOrEmpty().find(Current.class)
            .orElseThrow(() -> new SQLException("No scope: data is reached through Access only"));
        var connection = pools.get(current.scope().pool()).getConnection();
        var settings = current.scope().settings();
        return settings == null ? connection : ScopedConnection.of(connection, settings, current.use());
    }

    /** A connection of one login with no scope set: for the checks at start and the tests of the walls. */
    Connection unscoped(Pool pool) throws SQLException {
        return pools.get(pool).getConnection();
    }

    @Override public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The scope chooses the login");
    }

    @Override public void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    @Override public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override public int getLoginTimeout() {
        return 0;
    }

    @Override public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) return type.cast(this);
        throw new SQLException("Not a " + type.getName());
    }

    @Override public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
