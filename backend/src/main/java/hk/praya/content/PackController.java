package hk.praya.content;

import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.http.Refused;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packs, to read. Nothing in them is anybody's data: every firm reads the same. */
@Controller("/api/packs")
@Validated
class PackController {
    private final Packs packs;
    private final PlatformWords words;

    PackController(Packs packs, PlatformWords words) {
        this.packs = packs;
        this.words = words;
    }

    @io.micronaut.serde.annotation.Serdeable
    record PackList(List<PackView.PackRow> items) {}

    @Get
    @Permitted(Permission.CONTENT_VIEW)
    @Operation(operationId = "packList")
    PackList list(@QueryValue(defaultValue = "en") @Pattern(regexp = "en|zh-Hant") String locale) {
        return new PackList(packs.all().stream().map(pack -> PackView.PackRow.of(pack, locale)).toList());
    }

    /**
     * One exact version, which never changes: a browser may keep it.
     *
     * @param platforms that an assessment is about, as the assessment says: it is read in their words. None: as it was released
     */
    @Get("/{pack}/{version}")
    @Permitted(Permission.CONTENT_VIEW)
    @Operation(operationId = "packView")
    HttpResponse<PackView> view(String pack, String version, @QueryValue(defaultValue = "en") @Pattern(regexp = "en|zh-Hant") String locale,
        @Nullable @QueryValue @Size(max = 20) List<@Size(max = 32) String> platforms) {
        var found = packs.find(pack, version).map(each -> words.read(each, platforms)).map(Outcome::done).orElseGet(Outcome::absent);
        return HttpResponse.ok(PackView.of(Refused.orElse(found), locale)).header("Cache-Control", "private, max-age=3600");
    }
}
