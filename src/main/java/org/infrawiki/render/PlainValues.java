package org.infrawiki.render;

import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;

/** What a template may call: the components of records, and what texts, lists and maps say of themselves. */
final class PlainValues implements MethodAccessValidator {
    @Override
    public boolean isMethodAccessAllowed(Object object, Method method) {
        boolean plain = object instanceof Record
                || object instanceof String
                || object instanceof Collection
                || object instanceof Map;
        return plain && !method.getDeclaringClass().equals(Object.class);
    }
}
