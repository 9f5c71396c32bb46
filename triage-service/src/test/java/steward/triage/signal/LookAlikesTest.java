package steward.triage.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookAlikesTest {

    private static final SpoofChecker UNICODE = new SpoofChecker.Builder().build();

    @Test
    void unicodeSaysTheSameOfEachLookAlike() {
        Map<String, Character> letterOf = new HashMap<>();
        for (char c = 'a'; c <= 'z'; c++) {
            letterOf.put(UNICODE.getSkeleton(Character.toString(c)), c);
        }
        for (char c = 'a'; c <= 'z'; c++) {
            letterOf.putIfAbsent(
                    UNICODE.getSkeleton(Character.toString(Character.toUpperCase(c))), c);
        }

        LookAlikes.all()
                .forEach((letter, alikes) ->
                        alikes.codePoints()
                                .forEach(alike ->
                                        assertThat(
                                                        letterOf.get(
                                                                UNICODE.getSkeleton(
                                                                        Character.toString(alike))))
                                                .as("U+%04X", alike)
                                                .isEqualTo(letter)));
        assertThat(LookAlikes.all().keySet()).hasSize(26);
    }

    @Test
    void aWordOfMixedAlphabetsIsReadAsLatin() {
        assertThat(LookAlikes.replacedIn("p\u0430ss\u051D\u043Erd")).isEqualTo("password");
    }

    @Test
    void aWordOfLookAlikesWithinALatinTextIsReadAsLatin() {
        assertThat(LookAlikes.replacedIn("the \u0441\u043E\u0440 is here"))
                .isEqualTo("the cop is here");
    }

    @Test
    void aTextOfAnotherAlphabetStaysAsItIs() {
        String russian =
                "\u0441\u043E\u0440\u043E\u043A \u0434\u043D\u0435\u0439 \u043D\u0430\u0437\u0430\u0434 in Berlin";

        assertThat(LookAlikes.replacedIn(russian)).isEqualTo(russian);
    }
}
