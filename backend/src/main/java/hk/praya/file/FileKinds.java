package hk.praya.file;

/** What a document is, as whoever brings it says; each is a key of the words {@code file.kind}. */
public final class FileKinds {
    public static final String PATTERN = "contract|policy|screenshot|certificate|legal_opinion|test_record|vendor_reply|correspondence|other";

    private FileKinds() {}
}
