package hk.praya.obligation;

import hk.praya.access.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What another room has to tell a member of the firm in their weekly letter, once. It is asked outside any transaction. */
public interface DigestNews {
    /**
     * One thing that is new.
     *
     * @param key what it is, for ever: nobody is told it twice
     * @param phrase key of its sentence among the words of this room
     * @param values what the sentence names; {@link hk.praya.http.Names} are said in the reader's script
     * @param path of the page where the reader sees what it does; null where there is none that they may open
     */
    record News(String key, String phrase, Map<String, Object> values, @Nullable String path) {
        public News {
            values = Map.copyOf(values);
        }
    }

    /** @param told the keys that they know already */
    List<News> news(Actor.Member reader, Set<String> told);
}
