// Check and entry are each in their helper; the entry's call is where the loop goes wrong.
[Port("x86")]
public sealed class EntryInHelperAfterPartialCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        int ret = Check(vcpu);
        if (ret == 0)
        {
            [|Switch(vcpu)|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int Check(Vcpu vcpu) => vcpu.Task.NeedResched() ? 1 : 0;

    private static void Switch(Vcpu vcpu) => vcpu.EnterGuest();
}
