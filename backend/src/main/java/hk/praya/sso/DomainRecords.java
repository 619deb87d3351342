package hk.praya.sso;

/** What the owner of a domain has published about it. */
interface DomainRecords {
    /** It could not be asked: says nothing of the domain. */
    final class Silent extends Exception {
        Silent(Throwable cause) {
            super(cause);
        }
    }

    /** Whether one of the domain's TXT records is exactly this. */
    boolean says(String domain, String text) throws Silent;
}
