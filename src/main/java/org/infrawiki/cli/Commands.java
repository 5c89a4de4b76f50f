package org.infrawiki.cli;

import java.lang.reflect.Constructor;
import java.time.Clock;
import picocli.CommandLine;

/** Makes commands, handing them the terminal and the clock instead of letting them reach for either. */
final class Commands implements CommandLine.IFactory {
    private final Terminal terminal;
    private final Clock clock;

    Commands(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 2 && constructor.getParameterTypes()[0] == Terminal.class) {
                return type.cast(constructor.newInstance(terminal, clock));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
