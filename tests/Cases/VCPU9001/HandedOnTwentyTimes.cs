// What is handed on so often is not followed to its beginning.
public static class HandedOnTwentyTimes
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (![|Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(Of(vcpu)))))))))))))))))))).Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static Vcpu Of(Vcpu vcpu) => vcpu;
}
