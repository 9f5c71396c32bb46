package steward.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    private static JavaClasses all = new ClassFileImporter().importClasses();

    @BeforeAll
    static void readAllModules() {
        all = ModuleClasses.all();
    }

    static List<LayoutRule> rules() {
        return LayoutRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsIt(LayoutRule rule) {
        rule.rule().check(all);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thereIsCodeThatItSpeaksOf(LayoutRule rule) {
        assertThat(all.stream().filter(rule.speaksOf())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedClassBreaksIt(LayoutRule rule) {
        // Given
        JavaClasses planted = new ClassFileImporter().importClasses(rule.planted());

        // When
        EvaluationResult result = rule.rule().evaluate(planted);

        // Then
        String report = result.getFailureReport().toString();
        assertThat(rule.planted()).isNotEmpty().allMatch(type -> report.contains(type.getName()));
    }
}
