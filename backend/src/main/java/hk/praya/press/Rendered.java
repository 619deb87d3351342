package hk.praya.press;

/** A finished PDF. @param sha256 of the bytes, in lower-case hex (not the hash of the snapshot) */
public record Rendered(byte[] bytes, int pages, String sha256) {}
