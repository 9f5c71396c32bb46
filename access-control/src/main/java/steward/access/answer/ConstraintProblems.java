package steward.access.answer;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import steward.access.Problem;
import steward.access.ProblemType;
import steward.access.Violation;

/// What Bean Validation found, as a problem: 422 for what was sent, 500 for an answer of our own that breaks its rules.
final class ConstraintProblems {

    private ConstraintProblems() {}

    static Problem of(ConstraintViolationException broken) {
        if (broken.getConstraintViolations().stream().anyMatch(ConstraintProblems::isOurs)) {
            return Problem.of(ProblemType.UNEXPECTED, null);
        }
        List<Violation> errors =
                broken.getConstraintViolations().stream()
                        .map(found ->
                                new Violation(fieldOf(found), ruleOf(found), expectedOf(found)))
                        .sorted(
                                Comparator.comparing(Violation::field)
                                        .thenComparing(Violation::rule))
                        .toList();
        return errors.stream()
                        .anyMatch(
                                error -> error.field().isEmpty() && error.rule().equals("not-null"))
                ? Problem.of(ProblemType.MISSING_BODY, "send a JSON document")
                : Problem.of(ProblemType.INVALID, null, errors);
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /// Where in the body, or which parameter; empty for the body as a whole.
    private static String fieldOf(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        String parameter = "";
        Class<?>[] signature = {};
        String method = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                field.append('[')
                        .append(node.getIndex() == null ? "*" : node.getIndex())
                        .append(']');
            }
            switch (node.getKind()) {
                case METHOD -> {
                    method = node.getName();
                    signature =
                            node.as(Path.MethodNode.class)
                                    .getParameterTypes()
                                    .toArray(Class<?>[]::new);
                }
                case PARAMETER ->
                        parameter =
                                Parameters.sentAs(
                                        violation.getRootBeanClass(),
                                        method,
                                        signature,
                                        node.as(Path.ParameterNode.class).getParameterIndex());
                case PROPERTY -> field.append(field.isEmpty() ? "" : ".").append(node.getName());
                case BEAN, CONSTRUCTOR, CONTAINER_ELEMENT, CROSS_PARAMETER, RETURN_VALUE -> {}
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }

    private static String ruleOf(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /// The message of the rule, unless it quotes what was sent.
    private static String expectedOf(ConstraintViolation<?> violation) {
        return violation.getMessageTemplate().contains("validatedValue")
                ? "a value that keeps the rule"
                : violation.getMessage();
    }
}
