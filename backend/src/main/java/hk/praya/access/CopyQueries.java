package hk.praya.access;

import hk.praya.http.HongKong;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.postgresql.PGConnection;

/**
 * Rows as the database itself writes them, for what is taken out by the hundred thousand: COPY of a query, in the transaction, the scope and under
 * the policies of whoever reads. The connection stays behind this door; what comes out is bounded by the query's own limit.
 */
@Singleton
public final class CopyQueries {
    private final DSLContext jooq;

    CopyQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @return a line of comma-separated values for each row, in UTF-8, with the line feed that ends it; quoted where it has to be, times with an offset in Hong Kong */
    public List<byte[]> lines(Select<?> query) {
        var sql = jooq.renderInlined(query);
        return jooq.connectionResult(connection -> {
            seen(connection, sql);
            try (var statement = connection.createStatement()) {
                statement.execute("set local time zone '" + HongKong.ZONE + "'");
            }
            var lines = new ArrayList<byte[]>();
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + sql + ") to stdout (format csv, encoding 'utf8')");
            try {
                for (var line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) lines.add(line);
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
            return lines;
        });
    }

    /** Said to the connection as every statement is, so that whoever watches statements sees this one; it is not sent by it. */
    private static void seen(Connection connection, String sql) throws SQLException {
        connection.prepareStatement(sql).close();
    }
}
