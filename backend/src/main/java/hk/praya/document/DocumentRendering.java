package hk.praya.document;

import hk.praya.access.Access;
import hk.praya.access.Ids;
import hk.praya.access.Jobs.Job;
import hk.praya.access.Jobs;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.document.DocumentKind.Made;
import hk.praya.jooq.document.tables.records.RenderedRecord;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The worker that makes documents: takes a request, reads the snapshot, sets it outside any transaction, keeps it. */
@Singleton
class DocumentRendering {
    private static final String WORK = "document.tia";

    private final Jobs jobs;
    private final Access access;
    private final FrozenPapers papers;
    private final DocumentQueries queries;
    private final ObjectMapper json;
    private final Clock clock;
    private final TiaPaperRenderer renderer;

    DocumentRendering(Jobs jobs, Access access, FrozenPapers papers, DocumentQueries queries, Paper paper) {
        this.jobs = jobs;
        this.access = access;
        this.papers = papers;
        this.queries = queries;
        this.json = paper.json();
        this.renderer = paper.renderer();
        this.clock = paper.clock();
    }

    /** What setting a paper takes besides its snapshot. */
    @Singleton
    record Paper(ObjectMapper json, TiaPaperRenderer renderer, Clock clock) {}

    /** Whatever is due, until nothing is. */
    void work() {
        jobs.work(this::make, WORK);
    }

    private record Wanted(FrozenPapers.Frozen frozen, List<String> made) {}

    /** Whatever is not there yet: one that fails does not keep the others back, and is all that is tried again. */
    private void make(Job job) throws IOException {
        var wanted = access.lookAsSystem(job.firmId(), job.clientId(), scope -> new Wanted(papers.find(scope, job.clientId(), job.subjectId()).orElseThrow(),
            queries.made(scope, job.clientId(), job.subjectId())));
        var paper = json.readValue(wanted.frozen().json(), TiaPaper.class);
        if (!MessageDigest.isEqual(HexFormat.of().parseHex(paper.hash()), wanted.frozen().hash())) throw new IllegalStateException("The snapshot is not what was frozen");
        @Nullable RuntimeException failed = null;
        for (var kind : DocumentKind.values()) {
            if (wanted.made().contains(kind.key())) continue;
            try {
                keep(job, kind, kind.make(renderer, paper), wanted.frozen().hash());
            } catch (RuntimeException e) {
                if (failed != null) e.addSuppressed(failed);
                failed = e;
            }
        }
        if (failed != null) throw failed;
    }

    private void keep(Job job, DocumentKind kind, Made made, byte[] snapshotHash) {
        var id = Ids.next(clock);
        access.asSystem(job.firmId(), job.clientId(), Purpose.DOCUMENT, Permission.DOCUMENT_MAKE, Subject.of(job.clientId(), "document", id), act -> {
            queries.insert(new RenderedRecord().setFirmId(job.firmId()).setClientId(job.clientId()).setId(id).setKind(kind.key()).setSubjectId(job.subjectId())
                .setSnapshotHash(snapshotHash).setSha256(HexFormat.of().parseHex(made.sha256())).setPages(made.pages()).setSize(made.bytes().length)
                .setContent(made.bytes()).setRenderedAt(clock.instant().atOffset(ZoneOffset.UTC)));
            act.changed(null, made.sha256());
            return Outcome.done(id);
        });
    }
}
