package hk.praya.access;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** What the rest of the house is given: the one data source, and the time. */
@Factory
final class Pools {
    /** Made at start, so that Praya does not start where the walls do not stand. */
    @Context @Primary @Named("default") @Bean(typed = DataSource.class)
    ScopedDataSource dataSource(DatabaseConfiguration configuration) {
        var dataSource = new ScopedDataSource(configuration);
        Walls.check(dataSource, configuration);
        return dataSource;
    }

    /** jOOQ on the transaction's own connection, and on no other: outside the door there is none. */
    @Singleton DSLContext jooq(ConnectionOperations<Connection> connections) {
        var ofTransaction = new ConnectionProvider() {
            @Override public Connection acquire() {
                return connections.getConnectionStatus().getConnection();
            }

            @Override public void release(Connection connection) {
                // The transaction's owner closes it.
            }
        };
        return DSL.using(new DefaultConfiguration().set(SQLDialect.POSTGRES).set(ofTransaction)
            .set(new Settings().withExecuteLogging(false).withRenderFormatted(false)));
    }

    @Singleton Clock clock() {
        return Clock.systemUTC();
    }
}
