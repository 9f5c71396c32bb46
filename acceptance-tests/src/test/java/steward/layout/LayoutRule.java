package steward.layout;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A rule about the code's layout.
///
/// @param speaksOf the classes that it is made for: there must be some, or it holds nothing
/// @param planted classes that break it, to prove that it can fail
record LayoutRule(
        String says, ArchRule rule, Predicate<JavaClass> speaksOf, List<Class<?>> planted) {

    /// A rule on single classes.
    ///
    /// @param bound the classes that must keep it
    /// @param breaches what a class does against it, in words; empty when it keeps it
    static LayoutRule of(
            String says,
            Predicate<JavaClass> bound,
            Function<JavaClass, Stream<String>> breaches,
            Predicate<JavaClass> speaksOf,
            Class<?>... planted) {
        ArchRule rule =
                ArchRuleDefinition.classes()
                        .that(DescribedPredicate.describe("are bound by it", bound))
                        .should(new Keep(says, breaches))
                        // that there is such code has a test of its own
                        .allowEmptyShould(true);
        return new LayoutRule(says, rule, speaksOf, List.of(planted));
    }

    @Override
    public String toString() {
        return says;
    }

    private static final class Keep extends ArchCondition<JavaClass> {

        private final Function<JavaClass, Stream<String>> breaches;

        Keep(String says, Function<JavaClass, Stream<String>> breaches) {
            super("keep: " + says);
            this.breaches = breaches;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            breaches.apply(type)
                    .distinct()
                    .forEach(breach ->
                            events.add(
                                    SimpleConditionEvent.violated(
                                            type, type.getName() + " " + breach)));
        }
    }
}
