package hk.praya.access;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;

/** What the rest of the house is given: the one data source, and the time. */
@Factory
final class Pools {
    @Singleton @Primary @Named("default") @Bean(preDestroy = "close", typed = {DataSource.class, ScopedDataSource.class})
    ScopedDataSource dataSource(DatabaseConfiguration configuration) {
        var dataSource = new ScopedDataSource(configuration);
        Walls.check(dataSource);
        return dataSource;
    }

    @Singleton Clock clock() {
        return Clock.systemUTC();
    }
}
