/**
 * Packs of questions: reads those of the law library, refuses what is not whole, and serves every pack by its exact version.
 *
 * <p>Promises: a {@link hk.praya.content.Pack} that exists is valid (every reference resolves, every key has words in
 * every locale, every number is in its range) and never changes. No legal sentence is written in Java; all of it is
 * read from here. The format is `backend/content/README.md`.
 */
@NullMarked
package hk.praya.content;

import org.jspecify.annotations.NullMarked;
