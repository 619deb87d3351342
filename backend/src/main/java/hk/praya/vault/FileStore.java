package hk.praya.vault;

import hk.praya.access.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where sealed files lie, outside the database: the one port to a place that keeps bytes under a key. A file is written
 * before the transaction that refers to it commits, so that no row points at nothing; one that no row refers to is an
 * orphan: its key was never kept, so that nobody can read it, and the sweep removes it.
 */
public interface FileStore {
    /** Writes a file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** There to its end, or not at all. @param key lower-case UUIDs joined by slashes: firm, client, file, with the word firm for the client where it is the firm's own; of older files client, file */
    void put(String key, Writing writing) throws IOException;

    Optional<SeekableByteChannel> open(String key) throws IOException;

    /** Nothing happens where there is none. */
    void remove(String key);

    /** Whose files lie there. @param id a client, or {@link Scope#FIRM_ITSELF} */
    record Owner(UUID firmId, UUID id) {
        /** By a word where it is the firm's own: a version that knows clients only would take an id for one, and sweep what it finds no client for. */
        static final String FIRM = "firm";

        /** What its keys begin with. */
        String folder() {
            return firmId + "/" + (id.equals(Scope.FIRM_ITSELF) ? FIRM : id);
        }
    }

    List<Owner> owners();

    /** The files of one owner that were written before then, and what was never finished, so many at a time. */
    void olderThan(Owner owner, Instant then, int batch, Consumer<List<String>> each);
}
