package hk.praya.firm;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Who works at the firm, for other rooms. */
@Singleton
public final class Members {
    private final MemberQueries queries;

    Members(MemberQueries queries) {
        this.queries = queries;
    }

    public record Member(UUID id, Names name, String email) {
        /** What stands before the @: how a list names a colleague. */
        public String login() {
            return email.substring(0, email.indexOf('@'));
        }
    }

    public List<Member> all(Scope scope) {
        return queries.all(scope).stream().map(row -> new Member(row.getMemberId(), new Names(row.getNameEn(), row.getNameZhHant()), row.getEmail())).toList();
    }
}
