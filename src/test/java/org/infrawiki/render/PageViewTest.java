package org.infrawiki.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The variables are spelled out, so nothing but this sees that a component has none. */
class PageViewTest {
    private static final PageView.Ref REF = new PageView.Ref("text", "href");
    private static final PageView.Changed CHANGED =
            new PageView.Changed("day", "date", "who", "subject", "log", "edit");

    static Stream<Record> views() {
        return Stream.of(
                view(), REF, CHANGED, new PageView.Meta("name", "content"), new PageView.HeadLink("a", "b", "c", "d"));
    }

    private static PageView view() {
        List<Object> values = Arrays.stream(PageView.class.getRecordComponents())
                .map(PageViewTest::value)
                .toList();
        try {
            return (PageView) PageView.class.getDeclaredConstructors()[0].newInstance(values.toArray());
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(failed.getMessage(), failed);
        }
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.equals(boolean.class)) {
            return true;
        }
        if (type.equals(List.class)) {
            return List.of();
        }
        return type.equals(Set.class)
                ? Set.of("taken")
                : type.equals(PageView.Ref.class)
                        ? REF
                        : type.equals(PageView.Changed.class) ? CHANGED : "the " + component.getName();
    }

    @ParameterizedTest
    @MethodSource("views")
    void eachComponentIsAVariableOfItsName(Record view) throws ReflectiveOperationException {
        var variables = view.getClass().getDeclaredMethod("variables");
        variables.setAccessible(true);
        Map<?, ?> all = (Map<?, ?>) variables.invoke(view);
        assertThat(all).hasSize(view.getClass().getRecordComponents().length);
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(view);
            assertThat(all.get(component.getName()))
                    .as(component.getName())
                    .isEqualTo(value instanceof Record inner ? variables(inner) : value);
        }
    }

    private static Object variables(Record inner) {
        return inner instanceof PageView.Ref ref ? ref.variables() : CHANGED.variables();
    }
}
