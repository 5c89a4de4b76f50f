package org.infrawiki.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, once, whichever thread comes first.
 *
 * @param <T> the value
 */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> make;
    private volatile @Nullable T made;

    public Lazy(Supplier<T> make) {
        this.make = make;
    }

    /** Whether somebody has asked for it. */
    public boolean isMade() {
        return made != null;
    }

    @Override
    public T get() {
        T known = made;
        if (known == null) {
            synchronized (this) {
                known = made;
                if (known == null) {
                    known = make.get();
                    made = known;
                }
            }
        }
        return known;
    }
}
