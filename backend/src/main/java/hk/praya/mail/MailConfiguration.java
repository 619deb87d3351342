package hk.praya.mail;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * How letters leave the house, and where those that come back come to.
 *
 * @param from whom letters are from, as their readers see it
 * @param user empty: the server asks for none
 * @param tls none, starttls or tls
 * @param returns the address that letters which do not arrive come back to, with a {@code +} and a word of each letter's own before its {@code @}; empty: none
 * @param returnsHost the server of that mailbox. @param returnsTls likewise none, starttls or tls
 */
@ConfigurationProperties("praya.mail")
record MailConfiguration(String host, int port, String from, String user, String passwordFile, String tls, String returns, String returnsHost, int returnsPort, String returnsUser, String returnsPasswordFile, String returnsTls) {}
