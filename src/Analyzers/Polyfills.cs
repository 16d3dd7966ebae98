#pragma warning disable IDE0130 // The compiler looks for these types in these namespaces; netstandard2.0 lacks them.
namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;
}
