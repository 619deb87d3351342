package hk.praya.notice;

import hk.praya.access.Act;
import java.util.UUID;

/** Implemented by the room that knows whom a notice reaches: told within the act, so that nobody is asked to read what nobody published. */
public interface Readers {
    /**
     * @param versionId what is to be read from now on
     * @param everybody whether whoever has read an earlier version is asked again: a material change, or the first
     */
    void published(Act act, UUID clientId, UUID noticeId, UUID versionId, boolean everybody);

    /** Nobody is to read it any more. */
    void withdrawn(Act act, UUID clientId, UUID noticeId);
}
