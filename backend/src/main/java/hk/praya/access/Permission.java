package hk.praya.access;

import static hk.praya.access.Role.ADMINISTRATOR;
import static hk.praya.access.Role.CONSULTANT;
import static hk.praya.access.Role.COORDINATOR;
import static hk.praya.access.Role.CUSTOMER;
import static hk.praya.access.Role.DECISION_MAKER;
import static hk.praya.access.Role.MEMBER;
import static hk.praya.access.Role.PARTNER;
import static hk.praya.access.Role.REVIEWER;
import static hk.praya.access.Role.STAFF;

import java.util.List;
import java.util.Locale;

/**
 * Who may do what. The same word is the permission, the audit action (beside the operation) and the API's {@code x-permission}.
 * Where somebody holds several roles, the first one listed here acts.
 */
public enum Permission {
    FIRM_VIEW(Level.FIRM, Mode.READ, ADMINISTRATOR, PARTNER, MEMBER),
    FIRM_EDIT(Level.FIRM, Mode.WRITE, ADMINISTRATOR),
    /** The operator's alone: no role has it. */
    FIRM_FOUND(Level.FIRM, Mode.WRITE),
    MEMBER_LIST(Level.FIRM, Mode.READ, ADMINISTRATOR, PARTNER, MEMBER),
    MEMBER_CREATE(Level.FIRM, Mode.WRITE, ADMINISTRATOR),
    MEMBER_EDIT(Level.FIRM, Mode.WRITE, ADMINISTRATOR),
    MEMBER_SUSPEND(Level.FIRM, Mode.WRITE, ADMINISTRATOR),
    MEMBER_RESTORE(Level.FIRM, Mode.WRITE, ADMINISTRATOR),
    CLIENT_LIST(Level.FIRM, Mode.READ, PARTNER, ADMINISTRATOR, MEMBER),
    CLIENT_CREATE(Level.FIRM, Mode.WRITE, ADMINISTRATOR),
    CLIENT_IMPORT(Level.FIRM, Mode.WRITE, ADMINISTRATOR),
    BOOK_VIEW(Level.FIRM, Mode.READ, PARTNER),
    WORKLIST_VIEW(Level.FIRM, Mode.READ, PARTNER, MEMBER),
    /** What administrators alone can see to; of a client's other obligations they read none (decision 023). */
    FIRM_WORK_VIEW(Level.FIRM, Mode.READ, ADMINISTRATOR),
    DOSSIER_VIEW(Level.FIRM, Mode.READ, PARTNER, ADMINISTRATOR, MEMBER),
    /** Whoever is consultant of any client: what they publish moves nothing until it is applied, client by client. */
    DOSSIER_EDIT(Level.FIRM, Mode.WRITE, CONSULTANT),
    /** What a change from outside would do to the clients that one works on; to the whole book, for whoever answers for it. */
    CHANGE_VIEW(Level.FIRM, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    /** Notices for many clients at once: the templates, and how each issue of one stands at the clients that one works on. */
    ISSUING_VIEW(Level.FIRM, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    ISSUING_EDIT(Level.FIRM, Mode.WRITE, CONSULTANT),
    ISSUING_REVIEW(Level.FIRM, Mode.WRITE, REVIEWER),
    /** How far notices got, at the clients that one works on; at all of them, for whoever answers for the book. */
    COVERAGE_BOOK(Level.FIRM, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    FIRM_AUDIT_VIEW(Level.FIRM, Mode.READ, PARTNER, ADMINISTRATOR),
    /** At which clients the identity provider has still to be told that it lets nobody through. */
    SSO_LIST(Level.FIRM, Mode.READ, ADMINISTRATOR),

    CLIENT_VIEW(Level.CLIENT, Mode.READ, PARTNER, ADMINISTRATOR, CONSULTANT, REVIEWER, COORDINATOR, DECISION_MAKER),
    CLIENT_EDIT(Level.CLIENT, Mode.WRITE, ADMINISTRATOR, CONSULTANT),
    CLIENT_ARCHIVE(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    CLIENT_RESTORE(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    SSO_VIEW(Level.CLIENT, Mode.READ, ADMINISTRATOR),
    SSO_DESCRIBE(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    SSO_PROVE(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    SSO_RELEASE(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    SSO_TEST(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    SSO_ACTIVATE(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    SSO_STOP(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    SSO_ROTATE(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    ENGAGEMENT_VIEW(Level.CLIENT, Mode.READ, PARTNER, ADMINISTRATOR, CONSULTANT, REVIEWER),
    ENGAGEMENT_EDIT(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    ASSIGNMENT_EDIT(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    PLATFORM_EDIT(Level.CLIENT, Mode.WRITE, ADMINISTRATOR, CONSULTANT),

    ROSTER_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER, COORDINATOR),
    ROSTER_EDIT(Level.CLIENT, Mode.WRITE, CONSULTANT, COORDINATOR),
    ROSTER_IMPORT(Level.CLIENT, Mode.WRITE, CONSULTANT, COORDINATOR),
    /** Lists of the client's own customers: they are none of its staff, and a notice may be addressed to them. */
    CUSTOMER_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER, COORDINATOR),
    CUSTOMER_EDIT(Level.CLIENT, Mode.WRITE, CONSULTANT, COORDINATOR),
    /** Praya's own: what a file said of people is kept for some days only. */
    CUSTOMER_FORGET(Level.CLIENT, Mode.WRITE),
    PERSON_ROLES(Level.CLIENT, Mode.WRITE, CONSULTANT),
    LINK_VIEW(Level.CLIENT, Mode.READ, CONSULTANT),
    LINK_ISSUE(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** Praya's own: whoever holds a link whose time is over is sent another, to the address that it was sent to. */
    LINK_RENEW(Level.CLIENT, Mode.WRITE),

    TRANSFER_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    TRANSFER_EDIT(Level.CLIENT, Mode.WRITE, CONSULTANT),
    MECHANISM_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    MECHANISM_EDIT(Level.CLIENT, Mode.WRITE, CONSULTANT),
    NOTICE_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    NOTICE_EDIT(Level.CLIENT, Mode.WRITE, CONSULTANT),
    NOTICE_REVIEW(Level.CLIENT, Mode.WRITE, REVIEWER),
    NOTICE_PUBLISH(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** What a template comes to at one client, and its publication there. */
    ISSUING_PREPARE(Level.CLIENT, Mode.WRITE, CONSULTANT),
    ISSUING_PUBLISH(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** Whom a notice is meant for, and how far it got: the company's own people see to it that it is read. */
    COVERAGE_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER, COORDINATOR),
    AUDIENCE_EDIT(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** Who acknowledged what, and who agreed to what: to the company's own people that of their company. */
    LEDGER_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER, COORDINATOR),
    /** What is wrong with a row of it, said by another row. */
    LEDGER_CORRECT(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** To take it out as a file; a partner reads, and changes nothing, not even the list of what was taken out. */
    LEDGER_EXPORT(Level.CLIENT, Mode.WRITE, CONSULTANT, REVIEWER, COORDINATOR),
    /** What one is asked to read oneself: to everybody else it is absent (decision 030). */
    NOTICE_READ(Level.CLIENT, Mode.READ, COORDINATOR, DECISION_MAKER, STAFF, CUSTOMER),
    NOTICE_OPEN(Level.CLIENT, Mode.WRITE, COORDINATOR, DECISION_MAKER, STAFF, CUSTOMER),
    NOTICE_ACKNOWLEDGE(Level.CLIENT, Mode.WRITE, COORDINATOR, DECISION_MAKER, STAFF, CUSTOMER),
    /** Praya's own: it writes to whoever is asked. */
    NOTICE_LETTER(Level.CLIENT, Mode.WRITE),
    /** The robots of the client's groups, and which notices they tell of. */
    ROBOT_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    ROBOT_MANAGE(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** Praya's own: what a group is told. */
    ROBOT_SEND(Level.CLIENT, Mode.WRITE),
    NOTICE_CONSENT(Level.CLIENT, Mode.WRITE, COORDINATOR, DECISION_MAKER, STAFF, CUSTOMER),
    TIA_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    RECOMMENDATION_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER, DECISION_MAKER, COORDINATOR),
    TIA_EDIT(Level.CLIENT, Mode.WRITE, CONSULTANT),
    TIA_REVIEW(Level.CLIENT, Mode.WRITE, REVIEWER),
    CHANGE_APPLY(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** What the client answered, accepted or returned. */
    ANSWER_JUDGE(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** What people of the firm say to each other about a question; nobody at the client reads it. */
    COMMENT_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    COMMENT_ADD(Level.CLIENT, Mode.WRITE, CONSULTANT, REVIEWER),
    QUESTIONNAIRE_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    QUESTIONNAIRE_TAKE(Level.CLIENT, Mode.WRITE, CONSULTANT),
    TIA_DECIDE(Level.CLIENT, Mode.WRITE, DECISION_MAKER),
    /** What was asked of oneself: to everybody else it is absent (decision 021). */
    TIA_ANSWER(Level.CLIENT, Mode.WRITE, COORDINATOR, DECISION_MAKER, STAFF),
    QUESTIONS_VIEW(Level.CLIENT, Mode.READ, COORDINATOR, DECISION_MAKER, STAFF),
    HOME_VIEW(Level.CLIENT, Mode.READ, COORDINATOR, DECISION_MAKER, STAFF),
    EVIDENCE_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER, COORDINATOR, DECISION_MAKER),
    EVIDENCE_ADD(Level.CLIENT, Mode.WRITE, CONSULTANT, COORDINATOR, DECISION_MAKER),
    EVIDENCE_EDIT(Level.CLIENT, Mode.WRITE, CONSULTANT),
    EVIDENCE_KEY_VIEW(Level.CLIENT, Mode.READ, ADMINISTRATOR, PARTNER, CONSULTANT, REVIEWER),
    EVIDENCE_KEY_DESTROY(Level.CLIENT, Mode.WRITE, ADMINISTRATOR),
    EVIDENCE_REQUEST_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER, COORDINATOR, DECISION_MAKER),
    EVIDENCE_ASK(Level.CLIENT, Mode.WRITE, CONSULTANT),
    EVIDENCE_ANSWER(Level.CLIENT, Mode.WRITE, COORDINATOR, DECISION_MAKER),
    /** How long records are kept, what is past its time, and what was disposed of. */
    RETENTION_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER),
    RETENTION_PREPARE(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** A second person's: nobody disposes of what they prepared. */
    RETENTION_DISPOSE(Level.CLIENT, Mode.WRITE, REVIEWER),
    RETENTION_HOLD(Level.CLIENT, Mode.WRITE, CONSULTANT, REVIEWER),
    /** Praya's own: what two people and the client decided is done, piece by piece. */
    RETENTION_RUN(Level.CLIENT, Mode.WRITE),
    /** Praya's own: the time of a proof is over. */
    PROOF_LAPSE(Level.CLIENT, Mode.WRITE),
    OBLIGATION_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER, COORDINATOR),
    OBLIGATION_EDIT(Level.CLIENT, Mode.WRITE, CONSULTANT),
    /** What somebody at the client holds: to everybody else it is absent (decision 024). */
    OBLIGATION_OWN(Level.CLIENT, Mode.READ, COORDINATOR, DECISION_MAKER, STAFF),
    OBLIGATION_ATTACH(Level.CLIENT, Mode.WRITE, COORDINATOR, DECISION_MAKER, STAFF),
    OBLIGATION_REPORT(Level.CLIENT, Mode.WRITE, COORDINATOR, DECISION_MAKER, STAFF),
    DOCUMENT_MAKE(Level.CLIENT, Mode.WRITE),
    DOCUMENT_VIEW(Level.CLIENT, Mode.READ, PARTNER, CONSULTANT, REVIEWER, COORDINATOR, DECISION_MAKER),
    AUDIT_VIEW(Level.CLIENT, Mode.READ, PARTNER, ADMINISTRATOR, CONSULTANT, REVIEWER),

    /** One's own digest and calendar. */
    CORRESPONDENCE_MANAGE(Level.SELF, Mode.WRITE, ADMINISTRATOR, PARTNER, MEMBER, COORDINATOR),
    CONTENT_VIEW(Level.SELF, Mode.READ, ADMINISTRATOR, PARTNER, MEMBER, COORDINATOR, DECISION_MAKER, STAFF),
    SESSION_MANAGE(Level.SELF, Mode.WRITE, ADMINISTRATOR, PARTNER, MEMBER, COORDINATOR, DECISION_MAKER, STAFF, CUSTOMER);

    /** What a permission is about: the whole firm, one client, or oneself. */
    public enum Level { FIRM, CLIENT, SELF }

    /** Whether using it changes anything. */
    public enum Mode { READ, WRITE }

    private final Level level;
    private final Mode mode;
    private final List<Role> roles;

    Permission(Level level, Mode mode, Role... roles) {
        this.level = level;
        this.mode = mode;
        this.roles = List.of(roles);
    }

    public Level level() {
        return level;
    }

    public Mode mode() {
        return mode;
    }

    /** Whether an archived client takes it: what reads, what takes it out again, what closes what it has open elsewhere, and what destroys its files (decisions 014, 020, 025). */
    public boolean isForArchived() {
        return mode == Mode.READ || this == CLIENT_RESTORE || this == SSO_STOP || this == EVIDENCE_KEY_DESTROY;
    }

    /** In the order in which they act. */
    public List<Role> roles() {
        return roles;
    }

    /** {@code tia.review}. */
    public String key() {
        var name = name().toLowerCase(Locale.ROOT);
        var cut = name.lastIndexOf('_');
        return name.substring(0, cut).replace('_', '.') + "." + name.substring(cut + 1);
    }
}
