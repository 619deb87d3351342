package hk.praya.notice;

import hk.praya.access.Act;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Implemented by the room that knows whom a notice reaches: told within the act, so that nobody is asked to read what nobody published. */
public interface Readers {
    /**
     * @param versionId what is to be read from now on
     * @param everybody whether whoever has read an earlier version is asked again: a material change, or the first
     */
    void published(Act act, UUID clientId, UUID noticeId, UUID versionId, boolean everybody);

    /** Nobody is to read it any more. */
    void withdrawn(Act act, UUID clientId, UUID noticeId);

    /**
     * It was published by mistake: nobody is to read it, and whoever was asked stands as before.
     *
     * @param beforeId what is read again; null: nothing was
     * @param everybody as it was published: whether whoever had read the one before was asked again
     * @return whether nobody has opened it: else it cannot be undone any more
     */
    boolean undone(Act act, UUID clientId, UUID noticeId, UUID versionId, @Nullable UUID beforeId, boolean everybody);
}
