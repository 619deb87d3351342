package hk.praya.access;

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
    /** A signature, flags and an extension of no length stand before the first row. */
    private static final int HEAD = 19;

    private final DSLContext jooq;

    CopyQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** In binary, which costs the database a third of what it costs it to print them. */
    public List<CopiedRow> rows(Select<?> query) {
        var sql = jooq.renderInlined(query);
        return jooq.connectionResult(connection -> {
            seen(connection, sql);
            var rows = new ArrayList<CopiedRow>();
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + sql + ") to stdout (format binary)");
            try {
                for (var message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                    var at = message[0] == 'P' ? HEAD : 0;
                    // The end says how many fields it has: fewer than none.
                    if (message.length > at && message[at] >= 0) rows.add(new CopiedRow(message, at));
                }
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
            return rows;
        });
    }

    /** Said to the connection as every statement is, so that whoever watches statements sees this one; it is not sent by it. */
    private static void seen(Connection connection, String sql) throws SQLException {
        connection.prepareStatement(sql).close();
    }
}
