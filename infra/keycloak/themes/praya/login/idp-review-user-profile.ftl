<#import "template.ftl" as layout>
<#-- Keycloak asks here for what a source did not say, or may not say. People of a source enter nothing about themselves: it is refused. -->
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("errorTitle")}
    <#elseif section = "form">
        <div id="kc-error-message">
            <p class="instruction">${msg("sourceEmailRefused")}</p>
        </div>
    </#if>
</@layout.registrationLayout>
