package hk.praya.testing;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF held against PDF/A-2a and PDF/UA-1. */
public final class Archive {
    private Archive() {}

    /** @return which clauses it fails; empty when none */
    public static List<String> failures(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var failures = new TreeSet<String>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                 var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                result.getTestAssertions().stream().filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .forEach(one -> failures.add(flavour + " " + one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + " " + one.getMessage()));
                if (!result.isCompliant() && failures.isEmpty()) {
                    failures.add(flavour + " is not compliant");
                }
            }
        }
        return List.copyOf(failures);
    }
}
