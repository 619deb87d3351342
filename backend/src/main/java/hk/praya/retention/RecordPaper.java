package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.client.ClientParticulars;
import hk.praya.firm.Letterheads;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.retention.tables.records.DisposalRecord;
import hk.praya.press.Faces;
import hk.praya.press.FirmColour;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Pdf;
import hk.praya.press.Template;
import hk.praya.retention.RecordFile.File;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The record of a disposal on the firm's paper, in both languages: what its file of values says, but for the proofs, of which it says how many there are. */
@Singleton
final class RecordPaper {
    private static final String TEMPLATE = "disposal/1.0.0";

    private final Access access;
    private final DisposalQueries queries;
    private final RecordFile file;
    private final Letterheads firms;
    private final ClientParticulars clients;
    private final Faces faces;

    RecordPaper(Access access, DisposalQueries queries, RecordFile file, Letterheads firms, ClientParticulars clients, Faces faces) {
        this.access = access;
        this.queries = queries;
        this.file = file;
        this.firms = firms;
        this.clients = clients;
        this.faces = faces;
    }

    Outcome<File> pdf(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> queries.find(scope, clientId, id).map(row -> Outcome.done(made(scope, clientId, row))).orElseGet(Outcome::absent));
    }

    private File made(Scope scope, UUID clientId, DisposalRecord row) {
        var lines = lines(scope, clientId, row);
        var letterhead = firms.of(scope);
        var html = new Html(faces);
        new Sheet(html, Template.of(TEMPLATE), letterhead.name().chineseFirst(), letterhead.colour(), row.getNumber()).write(lines);
        var last = row.getDoneAt() == null ? row.getPreparedAt() : row.getDoneAt();
        return new File(RecordWords.file(false) + " " + row.getNumber() + ".pdf", Pdf.of(html, faces, DigestUtils.sha256Hex(lines.toString()), HongKong.day(last)).bytes());
    }

    /** @param zh and {@code en}: what is said, once where it is the same */
    private record Line(String labelZh, String labelEn, String zh, String en) {}

    private List<Line> lines(Scope scope, UUID clientId, DisposalRecord row) {
        var template = Template.of(TEMPLATE);
        var lines = new ArrayList<Line>();
        var client = both(clients.find(scope, clientId).orElseThrow().name());
        lines.add(new Line(template.label(Lang.ZH, "client"), template.label(Lang.EN, "client"), client, client));
        var zh = file.lines(scope, clientId, row, false);
        var en = file.lines(scope, clientId, row, true);
        for (var each = 0; each < zh.size(); each++) lines.add(new Line(said(zh.get(each), 0), said(en.get(each), 0), said(zh.get(each), 1), said(en.get(each), 1)));
        var proofs = String.valueOf(file.proofs(scope, clientId, row));
        lines.add(new Line(template.label(Lang.ZH, "proofs"), template.label(Lang.EN, "proofs"), template.label(Lang.ZH, "proofs_text").replace("{count}", proofs), template.label(Lang.EN, "proofs_text").replace("{count}", proofs)));
        return lines;
    }

    private static String both(Names name) {
        return name.zhHant() == null || name.en() == null ? name.chineseFirst() : name.zhHant() + " " + name.en();
    }

    private static String said(List<? extends @Nullable Object> line, int at) {
        return Objects.toString(line.get(at), "");
    }

    private record Sheet(Html html, Template template, String firm, String colour, int number) {
        void write(List<Line> lines) {
            var title = template.label(Lang.ZH, "title") + " " + template.label(Lang.EN, "title") + " " + number;
            html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", Lang.ZH.tag()).open("head").leaf("title", title);
            html.empty("meta", "name", "author", "content", firm).empty("meta", "name", "subject", "content", title).empty("meta", "name", "keywords", "content", title);
            html.style(template.css().replace("COLOUR", FirmColour.onPaper(colour)));
            html.open("bookmarks").empty("bookmark", "name", title, "href", "#record").close("bookmarks").close("head").open("body");
            html.open("div", "class", "foot").text(title).close("div");
            html.leaf("p", firm, "class", "company");
            html.open("h1", "id", "record").leaf("span", template.label(Lang.ZH, "title") + " " + number, "lang", Lang.ZH.tag()).text(" ").leaf("span", template.label(Lang.EN, "title"), "class", "en", "lang", Lang.EN.tag()).close("h1");
            html.open("table", "class", "facts").open("tbody");
            // What says nothing says nothing on paper either.
            lines.stream().filter(each -> !each.zh().isEmpty()).forEach(this::row);
            html.close("tbody").close("table").close("body").close("html");
        }

        private void row(Line line) {
            html.open("tr").open("th", "scope", "row").leaf("span", line.labelZh(), "lang", Lang.ZH.tag()).empty("br").leaf("span", line.labelEn(), "class", "en", "lang", Lang.EN.tag()).close("th").open("td");
            html.leaf("p", line.zh());
            if (!line.en().equals(line.zh())) html.leaf("p", line.en(), "class", "en", "lang", Lang.EN.tag());
            html.close("td").close("tr");
        }
    }
}
