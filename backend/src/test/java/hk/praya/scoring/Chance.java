package hk.praya.scoring;

import hk.praya.content.Condition;
import hk.praya.content.Effect;
import hk.praya.content.Option;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.PartRef;
import hk.praya.content.Proof;
import hk.praya.content.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes answers by chance; the seed is part of every failure's message, so that it can be repeated. */
final class Chance {

    private final Pack pack;
    private final Random random;

    Chance(Pack pack, long seed) {
        this.pack = pack;
        this.random = new Random(seed);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    Answers answers() {
        List<String> destinations = shuffled(pack.destinations()).subList(0, 1 + random.nextInt(pack.destinations().size()));
        Map<AnswerKey, Answer> answers = new HashMap<>();
        for (AnswerKey key : keys(pack, new LinkedHashSet<>(destinations))) {
            if (in(75)) {
                answers.put(key, answer(key));
            }
        }
        Map<String, String> facts = Map.of("roster.plus86", Integer.toString(random.nextInt(3)), "roster.people", "120");
        return new Answers(answers, facts, new LinkedHashSet<>(destinations), Sample.TODAY);
    }

    static List<AnswerKey> keys(Pack pack, Set<String> destinations) {
        List<AnswerKey> keys = new ArrayList<>();
        for (Question question : pack.questions().values()) {
            for (Part part : question.parts()) {
                if (question.perDestination()) {
                    destinations.forEach(destination -> keys.add(new AnswerKey(question.id(), part.id(), destination)));
                } else {
                    keys.add(new AnswerKey(question.id(), part.id(), null));
                }
            }
        }
        return keys;
    }

    Answer answer(AnswerKey key) {
        Question question = pack.question(key.question()).orElseThrow();
        Part part = question.part(key.part()).orElseThrow();
        if (question.vendorAskable() && in(15)) {
            return Answer.vendorAsked(Sample.TODAY.minusDays(random.nextInt(90)));
        }
        Proof proof = one(List.of(Proof.values()));
        LocalDate tested = in(80) ? Sample.TODAY.minusDays(random.nextInt(700)) : null;
        Answer.State state = in(80) ? Answer.State.CONFIRMED : Answer.State.INFERRED;
        return switch (part.type()) {
            case SINGLE, MULTI -> new Answer(options(part, key.destination()), null, null, null, proof, tested, state, null);
            case TEXT -> new Answer(List.of(), "as told", null, null, proof, tested, state, null);
            case NUMBER -> new Answer(List.of(), null, BigDecimal.valueOf(random.nextInt(100)), null, proof, tested, state, null);
            case DATE -> new Answer(List.of(), null, null, Sample.TODAY, proof, tested, state, null);
        };
    }

    private List<String> options(Part part, @Nullable String destination) {
        List<String> open = new ArrayList<>(open(part, destination).stream().filter(option -> !option.unknown()).map(Option::key).toList());
        List<String> unknown = open(part, destination).stream().filter(Option::unknown).map(Option::key).toList();
        if (open.isEmpty() || (!unknown.isEmpty() && in(15))) {
            return unknown;
        }
        int count = switch (part.type()) {
            case MULTI -> 1 + random.nextInt(Math.min(3, open.size()));
            case SINGLE, TEXT, NUMBER, DATE -> 1;
        };
        return shuffled(open).subList(0, count);
    }

    static List<Option> open(Part part, @Nullable String destination) {
        return part.options().stream().filter(option -> !option.disabled() && (destination == null || option.offeredFor(destination))).toList();
    }

    /** Parts whose answer decides what else shows: there, another answer is another assessment. */
    static Set<PartRef> steering(Pack pack) {
        Set<PartRef> steering = new HashSet<>();
        for (Question question : pack.questions().values()) {
            Condition showIf = question.showIf();
            if (showIf != null) {
                steering.addAll(showIf.parts());
            }
        }
        return steering;
    }

    static boolean raises(Question question, Part part) {
        return question.effects().stream().anyMatch(effect -> effect instanceof Effect.Raises && effect.part().equals(part.id()));
    }
}
