package hk.praya.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which acts an operation stands for, where they are several: whoever reviews recommends or returns. The trail says which one it was. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Acts {
    /** Each in lower case. */
    String[] value();
}
