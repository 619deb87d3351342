package hk.praya.press;

import org.jspecify.annotations.Nullable;

/** What somebody or something is called on paper: in one language or in both. */
public interface Named {
    @Nullable String en();

    @Nullable String zhHant();
}
