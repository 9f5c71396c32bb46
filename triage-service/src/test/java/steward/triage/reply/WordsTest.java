package steward.triage.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steward.triage.assessment.Answer;
import steward.triage.signal.Unmask;

class WordsTest {

    private static final List<String> SIGNS =
            List.of("!!!", "...", "aaaaa", "****", "ааааа", "#", " ", "\u200b");
    private static final List<String> MEANING =
            List.of(
                    "help",
                    "you",
                    "account",
                    "7",
                    "помогите",
                    "帮助",
                    "ayuda",
                    "مساعدة",
                    "tolong",
                    "no",
                    "why?",
                    "sos",
                    "k");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "!!!",
                ".",
                "***",
                "____",
                "zzzzzzz",
                "fuck",
                "FUCK fuck f u c k",
                "fuuuuuck!!!",
                "sh1t",
                "f.u.c.k.",
                "блядь, сука!",
                "他妈的！",
                "mierda",
                "خراء",
                "celaka",
                "\u200b\u200b",
                "ｆｕｃｋ"
            })
    void signsRepeatedLettersAndCoarseWordsSayNothing(String text) {
        assertThat(Words.sayNothing(text, true)).isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "fuck you",
                "fuck this, my account was stolen",
                "asdf qwer",
                "???",
                "fuck?",
                "为什么？",
                "؟",
                "12",
                "①",
                "aaa",
                "no",
                "操你们",
                "kill",
                "www.example.org",
                "fucksie",
                "as",
                "ok"
            })
    void everyOtherWordANumberAndAQuestionSaySomething(String text) {
        assertThat(Words.sayNothing(text, true)).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🆘", "fuck 🔪", "!!! ☠", "\ue000", "\ud800"})
    void whatAPictureMeansIsUnknown(String text) {
        assertThat(Words.sayNothing(text, true)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void inSomebodyElsesWordsWhatIsCoarseMayBeWhatIsReported() {
        assertThat(Words.sayNothing("fuck", false)).isEqualTo(Answer.NO);
        assertThat(Words.sayNothing("!!!", false)).isEqualTo(Answer.YES);
    }

    @Test
    void noWordThatMeansSomethingIsEverLostAmongOthers() {
        Random random = new Random(5);
        List<String> nothing = new ArrayList<>(SIGNS);
        CoarseWords.all().stream().sorted().forEach(nothing::add);
        for (int i = 0; i < 5_000; i++) {
            List<String> text = new ArrayList<>();
            for (int word = random.nextInt(6); word >= 0; word--) {
                text.add(nothing.get(random.nextInt(nothing.size())));
            }
            text.add(random.nextInt(text.size() + 1), MEANING.get(random.nextInt(MEANING.size())));
            String said = String.join(random.nextBoolean() ? " " : ", ", text);
            assertThat(Words.sayNothing(said, true)).as(said).isEqualTo(Answer.NO);
        }
    }

    @Test
    void theAnswerFollowsFromTheTextWhateverItIs() {
        Random random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            int[] characters = new int[random.nextInt(12)];
            for (int at = 0; at < characters.length; at++) {
                characters[at] =
                        random.nextInt(4) == 0
                                ? random.nextInt(Character.MAX_CODE_POINT + 1)
                                : random.nextInt(0x500);
            }
            String text = new String(characters, 0, characters.length);
            assertThat(Words.sayNothing(text, true)).isEqualTo(Words.sayNothing(text, true));
        }
    }

    @Test
    void aCoarseWordIsNoneThatMeansSomethingAndStaysTheSameUnmasked() {
        assertThat(CoarseWords.all())
                .hasSizeGreaterThan(50)
                .allSatisfy(word -> {
                    assertThat(word).isNotBlank();
                    assertThat(Unmask.of(word).value()).isEqualTo(word);
                })
                .doesNotContainAnyElementsOf(MEANING);
    }
}
