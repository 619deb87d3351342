package hk.praya.issuing;

import hk.praya.access.KeptJson;
import hk.praya.http.Names;
import hk.praya.jooq.issuing.tables.records.ApprovalRecord;
import hk.praya.jooq.issuing.tables.records.TemplateRecord;
import hk.praya.notice.NoticeIssuing;
import hk.praya.notice.NoticeIssuing.Template;
import hk.praya.wording.Content;
import hk.praya.wording.NoticePacks;
import jakarta.inject.Singleton;
import java.util.List;
import org.jooq.JSONB;

/** What lies in a row, with the words that it is written in. */
@Singleton
final class Templates {
    private final NoticePacks packs;
    private final NoticeIssuing notices;
    private final KeptJson json;

    Templates(NoticePacks packs, NoticeIssuing notices, KeptJson json) {
        this.packs = packs;
        this.notices = notices;
        this.json = json;
    }

    Template of(TemplateRecord row) {
        return of(row.getKind(), row.getPack(), row.getPackVersion(), name(row), List.of(row.getSubjects()), row.getContent());
    }

    Template of(TemplateRecord template, ApprovalRecord row) {
        return of(template.getKind(), row.getPack(), row.getPackVersion(), new Names(row.getTitleEn(), row.getTitleZhHant()), List.of(row.getSubjects()), row.getContent());
    }

    private Template of(String kind, String packName, String packVersion, Names title, List<String> subjects, JSONB content) {
        var pack = packs.exactly(packName, packVersion);
        return new Template(pack, notices.kind(pack, kind), title, subjects, json.read(content, Content.class));
    }

    static Names name(TemplateRecord row) {
        return new Names(row.getTitleEn(), row.getTitleZhHant());
    }

    NoticeIssuing.Drawn drawn(Template template) {
        return notices.drawn(template);
    }

    JSONB kept(Content content) {
        return json.of(content);
    }
}
