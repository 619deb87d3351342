package hk.praya.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sheet is made of. */
sealed interface Node {

    String text();

    record Text(String text) implements Node {}

    record Element(String tag, Map<String, String> attributes, List<Node> children) implements Node {

        String of(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        boolean is(String name) {
            return List.of(of("class").split(" ")).contains(name);
        }

        Stream<Element> elements() {
            return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
        }

        Stream<Element> all(String name) {
            return elements().flatMap(child -> Stream.concat(child.tag.equals(name) ? Stream.of(child) : Stream.of(), child.all(name)));
        }

        Optional<Element> first(String name) {
            return all(name).findFirst();
        }

        @Override
        public String text() {
            var text = new StringBuilder();
            children.forEach(child -> text.append(child.text()));
            return text.toString();
        }
    }
}
