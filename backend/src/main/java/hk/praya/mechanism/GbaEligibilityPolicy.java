package hk.praya.mechanism;

import static hk.praya.mechanism.Answers.NO;
import static hk.praya.mechanism.Answers.UNKNOWN;
import static hk.praya.mechanism.Answers.YES;

import hk.praya.mechanism.Finding.Draft;
import java.util.Set;

/** Whether the GBA Standard Contract (announcement No. 3 of 2023) can be used: parties, places, data, onward provision. */
final class GbaEligibilityPolicy {
    static final String HONG_KONG = "hong_kong";
    /** The nine cities of Guangdong: their names are the pack's. */
    static final Set<String> CITIES = Set.of("guangzhou", "shenzhen", "zhuhai", "foshan", "huizhou", "dongguan", "zhongshan", "jiangmen", "zhaoqing");

    private GbaEligibilityPolicy() {}

    static Finding find(Answers answers) {
        var found = new Draft().because(Says.GBA_VOLUNTARY);
        // One "no" decides, whatever else is not known yet: every test below is read so that all reasons are told.
        var parties = parties(answers, found);
        var data = importantData(answers, found);
        var onward = onward(answers, found);
        if (parties || data || onward) return found.as(Says.GBA_NOT_ELIGIBLE);
        if (found.lacks()) return found.as(Says.GBA_UNDETERMINED);
        return steps(answers, found).as(Says.GBA_ELIGIBLE);
    }

    private static boolean isInside(String place) {
        return HONG_KONG.equals(place) || CITIES.contains(place);
    }

    /** @return whether a party or a place rules the contract out */
    private static boolean parties(Answers answers, Draft found) {
        var out = recipient(answers, found);
        var from = answers.one(Ask.GBA_EXPORTER_PLACE);
        var to = answers.one(Ask.GBA_RECIPIENT_PLACE);
        out |= outside(answers, found, Ask.GBA_EXPORTER_PLACE, Says.GBA_EXPORTER_OUTSIDE);
        out |= outside(answers, found, Ask.GBA_RECIPIENT_PLACE, Says.GBA_RECIPIENT_OUTSIDE);
        if (!isInside(from) || !isInside(to)) return out;
        if (HONG_KONG.equals(from) == HONG_KONG.equals(to)) {
            found.because(Says.GBA_SAME_SIDE, Ask.GBA_EXPORTER_PLACE, Ask.GBA_RECIPIENT_PLACE);
            return true;
        }
        if (!out) found.because(Says.GBA_PLACES_MEET, Ask.GBA_EXPORTER_PLACE, Ask.GBA_RECIPIENT_PLACE);
        return out;
    }

    /** DingTalk's operator sits in Hangzhou (law reference §0.3): an inference, and graded so in the pack. */
    private static boolean recipient(Answers answers, Draft found) {
        return switch (answers.one(Ask.FLOW_RECIPIENT)) {
            case "dingtalk_mainland" -> {
                found.because(Says.GBA_DINGTALK_HANGZHOU, Ask.FLOW_RECIPIENT);
                yield true;
            }
            case "dingtalk_singapore" -> {
                found.because(Says.GBA_DINGTALK_SINGAPORE, Ask.FLOW_RECIPIENT);
                yield true;
            }
            default -> false;
        };
    }

    private static boolean outside(Answers answers, Draft found, Ask question, Says why) {
        var place = answers.one(question);
        if (isUnknown(answers, found, question) || isInside(place)) return false;
        found.because(why, question);
        if ("macao".equals(place)) found.because(Says.GBA_MACAO, question);
        return true;
    }

    private static boolean isUnknown(Answers answers, Draft found, Ask question) {
        if (answers.is(question, UNKNOWN)) found.because(Says.GBA_NOT_KNOWN, question);
        var unknown = !answers.has(question) || answers.is(question, UNKNOWN);
        if (unknown) found.missing(question);
        return unknown;
    }

    private static boolean importantData(Answers answers, Draft found) {
        if (isUnknown(answers, found, Ask.GBA_IMPORTANT_DATA)) return false;
        var included = !answers.is(Ask.GBA_IMPORTANT_DATA, NO);
        found.because(included ? Says.GBA_IMPORTANT : Says.GBA_NO_IMPORTANT, Ask.GBA_IMPORTANT_DATA);
        return included;
    }

    private static boolean onward(Answers answers, Draft found) {
        if (isUnknown(answers, found, Ask.GBA_ONWARD)) return false;
        var says = switch (answers.one(Ask.GBA_ONWARD)) {
            case "none" -> Says.GBA_ONWARD_NONE;
            case "within" -> Says.GBA_ONWARD_WITHIN;
            default -> Says.GBA_ONWARD_OUTSIDE;
        };
        found.because(says, Ask.GBA_ONWARD);
        return says == Says.GBA_ONWARD_OUTSIDE;
    }

    private static Draft steps(Answers answers, Draft found) {
        if (answers.is(Ask.GBA_PIPIA, YES)) found.because(Says.GBA_PIPIA_DONE, Ask.GBA_PIPIA);
        found.then(Says.GBA_STEP_BASIS);
        if (!answers.is(Ask.GBA_PIPIA, YES)) found.then(Says.GBA_STEP_PIPIA);
        return found.then(Says.GBA_STEP_PIPIA_ITEMS, Says.GBA_STEP_FILE_HK, Says.GBA_STEP_FILE_MAINLAND, Says.GBA_STEP_DOCUMENTS, Says.GBA_STEP_REFILE);
    }
}
