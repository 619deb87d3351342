package hk.praya.dev.demo;

import hk.praya.dev.Database;
import hk.praya.dev.Home;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Fills a new installation; leaves any other alone. */
public final class Demo {

    private Demo() {}

    /** What was found, or came of it. */
    public enum Outcome { FILLED, WAS_THERE, HALF_DONE }

    /**
     * About half a minute. Call when Praya answers.
     *
     * @param address of Praya, without a slash at the end
     */
    public static Outcome fill(Home home, Database database, String address) throws IOException, SQLException {
        var begun = begun(home);
        try (var stage = Backstage.open(database)) {
            if (!stage.isNew()) return Files.exists(begun) ? Outcome.HALF_DONE : Outcome.WAS_THERE;
            // Begun is written first and taken away last: whatever cuts us off leaves it behind.
            Files.writeString(begun, "The demonstration's data is being made. If this file stays, it is not whole.\n");
            tell(stage, address);
        }
        Files.delete(begun);
        return Outcome.FILLED;
    }

    private static Path begun(Home home) {
        return home.data().resolve("demonstration-begun");
    }

    private static void tell(Backstage stage, String address) throws SQLException {
        try (var http = HttpClient.newHttpClient()) {
            var firms = Firms.open(stage, http, address);
            var papers = new Papers();
            var stories = new Stories(stage, http, address, firms, Clients.takeOn(firms.administrator()), papers);
            var dossiers = new Dossiers(firms.chan(), papers);
            dossiers.establish();
            dossiers.usual();
            together(stories::harbourView, stories::kwaiChung, stories::kamFung, stories::goldenThread, stories::silverBay, stories::peakCapital, stories::northgate);
            dossiers.renew();
        }
    }

    /** A thing that may fail. */
    private interface Story {
        void tell() throws Exception;
    }

    private static void together(Story... stories) {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = List.of(stories).stream().map(story -> all.submit((Callable<Boolean>) () -> {
                story.tell();
                return true;
            })).toList();
            for (var story : told) story.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demonstration's data could not be made: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
