package hk.praya.document;

import hk.praya.document.PaperParticulars.Recipient;
import hk.praya.document.PaperParticulars.Subjects;
import hk.praya.document.TiaPaper.Names;
import hk.praya.document.TiaPaper.Party;
import hk.praya.document.TiaPaper.Transfer;
import hk.praya.document.TiaPaper.Words;
import hk.praya.press.Lang;
import java.time.LocalDate;
import java.util.List;

/** Who is bound, and each transfer as the register had it on the day of the decision. */
record TransferPages(Desk desk) {

    private TiaPaper paper() {
        return desk.paper();
    }

    void partiesAndTransfers() {
        desk.sides(pen -> {
            if (paper().parties().isEmpty() && paper().transfers().isEmpty()) {
                pen.label("p", "none");
            }
            if (!paper().parties().isEmpty()) {
                pen.label("h3", "parties", "class", "minor");
            }
            pen.facts(() -> paper().parties().forEach(party -> pen.fact("role." + party.role(), cell -> party(cell, party))));
            int number = 0;
            for (Transfer transfer : paper().transfers()) {
                number++;
                pen.html().open("h3", "class", "minor").text(paper().transfers().size() == 1 ? pen.label("transfer") : pen.filled("transfer_number", "number", String.valueOf(number)));
                pen.html().text(pen.label("colon"));
                pen.names("span", transfer.name());
                pen.html().close("h3");
                pen.facts(() -> transfer(pen, transfer));
            }
        });
        var map = paper().map();
        if (map != null) {
            desk.html().open("h3", "class", "minor with-next");
            desk.bothLabels("map");
            desk.html().close("h3");
            new FlowDrawing(desk, map).draw();
            desk.html().open("p", "class", "quiet");
            desk.bothLabels("map_caption");
            desk.html().close("p");
        }
    }

    private void party(Pen cell, Party party) {
        bothNames(cell, party.name());
        if (party.number() != null) {
            cell.text("p", cell.label("registration") + cell.label("colon") + party.number(), "class", "quiet");
        }
        if (party.address() != null) {
            cell.names("p", party.address(), "class", "quiet");
        }
    }

    /** Who is bound is named in full on either side. */
    private static void bothNames(Pen cell, Names names) {
        cell.names("p", names);
        if (names.en() != null && names.zhHant() != null) {
            new Pen(cell.html(), cell.template(), cell.chinese() ? Lang.EN : Lang.ZH).otherName(names);
        }
    }

    private void transfer(Pen pen, Transfer transfer) {
        var particulars = transfer.particulars();
        if (particulars != null) pen.fact("exporter", cell -> cell.names("p", particulars.exporter() == null ? paper().client().name() : particulars.exporter()));
        pen.fact("importer", cell -> cell.names("p", transfer.importer()));
        if (particulars != null) pen.fact("part_played", cell -> cell.html().text(cell.lang().of(particulars.role())));
        pen.fact("destinations", cell -> cell.html().text(listed(cell, "comma", transfer.destinations())));
        pen.fact("platform", cell -> cell.html().text(transfer.platform()));
        pen.fact("purpose", cell -> cell.paragraphs(transfer.purpose()));
        if (particulars != null) ofWhom(pen, particulars);
        pen.fact("route", cell -> cell.paragraphs(transfer.route()));
        LocalDate start = transfer.start();
        if (start != null) {
            pen.fact("start", cell -> cell.html().text(cell.date(start)));
        }
        if (particulars != null) {
            var frequency = particulars.frequency();
            pen.fact("frequency", cell -> cell.html().text(frequency == null ? cell.label("not_recorded") : cell.lang().of(frequency)));
            pen.fact("retention", cell -> orNothing(cell, particulars.retention()));
        }
        var mechanisms = transfer.mechanisms();
        if (mechanisms != null) {
            pen.fact("mechanism", cell -> cell.html().text(mechanisms.isEmpty() ? cell.label("mechanism_none") : listed(cell, "stop", mechanisms)));
        }
    }

    /** What of whom, and where it comes to lie. */
    private static void ofWhom(Pen pen, PaperParticulars particulars) {
        pen.fact("categories", cell -> cell.html().text(listed(cell, "comma", particulars.categories())));
        pen.fact("subjects", cell -> cell.html().text(joined(cell, "stop", particulars.subjects().stream().map(each -> subjects(cell, each)).toList())));
        pen.fact("systems", cell -> cell.html().text(joined(cell, "stop", particulars.systems())));
        pen.fact("stored_in", cell -> cell.html().text(listed(cell, "comma", particulars.storedIn())));
        pen.fact("accessed_from", cell -> cell.html().text(listed(cell, "comma", particulars.accessedFrom())));
        pen.fact("recipients", cell -> {
            if (particulars.recipients().isEmpty()) cell.label("p", "not_recorded");
            particulars.recipients().forEach(each -> recipient(cell, each));
        });
    }

    private static String subjects(Pen cell, Subjects subjects) {
        var group = cell.lang().of(subjects.group());
        return subjects.count() == null ? group : cell.filled("subjects_count", "group", group, "count", subjects.count().toString());
    }

    private static void recipient(Pen cell, Recipient recipient) {
        cell.text("p", cell.filled("recipient_place", "name", recipient.name(), "place", cell.lang().of(recipient.place())));
        if (!cell.lang().of(recipient.purpose()).isEmpty()) cell.paragraphs(recipient.purpose(), "class", "quiet");
    }

    private static void orNothing(Pen cell, Words words) {
        if (cell.lang().of(words).isBlank()) cell.label("p", "not_recorded");
        else cell.paragraphs(words);
    }

    private static String listed(Pen cell, String between, List<Words> words) {
        return joined(cell, between, words.stream().map(cell.lang()::of).toList());
    }

    private static String joined(Pen cell, String between, List<String> parts) {
        return parts.isEmpty() ? cell.label("not_recorded") : String.join(cell.label(between), parts);
    }
}
