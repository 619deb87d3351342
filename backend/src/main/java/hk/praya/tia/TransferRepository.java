package hk.praya.tia;

import hk.praya.access.Key;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** One transfer by key. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TransferRepository extends GenericRepository<Transfer, Key> {
    Transfer save(Transfer transfer);

    Transfer update(Transfer transfer);

    Optional<Transfer> findByKey(Key key);
}
