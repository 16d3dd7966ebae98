// Nobody calls the local function yet; it is judged all the same, as if it were called with nothing checked.
[Port("x86")]
public sealed class UncalledLocalFunctionEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        return vcpu.HandleTransferWork();

    #pragma warning disable CS8321
        void SingleStep()
    #pragma warning restore CS8321
        {
            vcpu.HostCpu.DisableInterrupts();
            [|vcpu.EnterGuest()|];
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
