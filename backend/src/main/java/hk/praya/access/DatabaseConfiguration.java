package hk.praya.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the database is.
 *
 * @param url JDBC address of the database, no credentials in it
 * @param passwordsFile properties file, one password per login ({@code praya_gate=…}); kept apart from the configuration
 * @param poolSize connections per login
 */
@ConfigurationProperties("praya.database")
record DatabaseConfiguration(String url, String passwordsFile, @Bindable(defaultValue = "8") int poolSize) {
    String passwordOf(String login) {
        var passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(passwordsFile))) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The passwords file " + passwordsFile + " cannot be read", e);
        }
        var password = passwords.getProperty(login);
        if (password == null) throw new IllegalStateException("The passwords file has no line for " + login);
        return password;
    }
}
