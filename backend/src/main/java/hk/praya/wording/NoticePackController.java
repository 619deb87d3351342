package hk.praya.wording;

import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.http.Refused;
import hk.praya.wording.NoticePackViews.NoticeKindView;
import hk.praya.wording.NoticePackViews.NoticeKindsView;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;

/** The words of notices, to read. Nothing in them is anybody's data: every firm reads the same. */
@Controller("/api/notice-packs")
class NoticePackController {
    private final NoticePacks packs;

    NoticePackController(NoticePacks packs) {
        this.packs = packs;
    }

    /** The kinds of notices that can be begun now. */
    @Get
    @Permitted(Permission.CONTENT_VIEW)
    @Operation(operationId = "noticeKinds")
    NoticeKindsView kinds() {
        return NoticeKindsView.of(packs.newest());
    }

    /** A kind in one exact version, which never changes: a browser may keep it. */
    @Get("/{pack}/{version}/{kind}")
    @Permitted(Permission.CONTENT_VIEW)
    @Operation(operationId = "noticeKind")
    HttpResponse<NoticeKindView> kind(String pack, String version, String kind) {
        var found = packs.find(pack, version).flatMap(each -> Optional.ofNullable(each.kinds().get(kind)).map(one -> NoticeKindView.of(each, one))).map(Outcome::done).orElseGet(Outcome::absent);
        return HttpResponse.ok(Refused.orElse(found)).header("Cache-Control", "private, max-age=3600");
    }
}
