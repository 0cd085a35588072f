package org.entente.platform.page;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The clock, the reader's language and what controllers may ask for as an argument.
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Messages messages;

  PageConfiguration(Messages messages) {
    this.messages = messages;
  }

  @Bean
  static Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  static WebMvcRegistrations handlersByFirstWord() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new HandlersByFirstWord();
      }
    };
  }

  /// The language chosen by cookie, else the browser's first one that we speak, else French.
  @Bean
  static LocaleResolver localeResolver(Messages messages) {
    CookieLocaleResolver resolver = new CookieLocaleResolver("language");
    resolver.setCookieMaxAge(YEAR);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(
        request ->
            java.util.Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(messages.languages()::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.FRENCH));
    return resolver;
  }

  /// Styles and scripts; their addresses change with what they are, so browsers may keep them.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    CacheControl forever = CacheControl.maxAge(YEAR).cachePublic().immutable();
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(forever);
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(forever);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new TranslatorArgument(messages));
  }

  /// Hands a controller method the [Translator] of its request.
  private record TranslatorArgument(Messages messages) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Translator.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @org.jspecify.annotations.Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
      return messages.in(org.springframework.context.i18n.LocaleContextHolder.getLocale());
    }
  }
}
